package org.parley.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All of Parley on one machine: a data directory, PostgreSQL and one or more nodes. */
public final class ParleyServer implements AutoCloseable {

    private final Builder options;
    private final List<WildFlyNode> nodes = new ArrayList<>();

    private DataDirectory dataDirectory;
    private EmbeddedPostgres database;
    private LoadBalancer balancer;

    private ParleyServer(Builder options) {
        this.options = options;
    }

    /** Begins the description of a server. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts the database, then the nodes one after the other, and returns when all are ready.
     *
     * <p>If something fails, or this thread is interrupted, what was started is stopped again.
     *
     * @throws StartFailedException with a message for the user
     */
    public void start() throws InterruptedException {
        boolean started = false;
        try {
            dataDirectory = DataDirectory.open(options.dataDirectory);
            stopLeftoverNodes();
            if (options.port != 0) {
                FreePorts.requireFree(options.port); // before the user has waited for the database
            }
            options.progress.accept("Preparing database...");
            database = new EmbeddedPostgres(
                    dataDirectory.resolve("postgresql"), options.binariesDirectory(), options.databasePort);
            database.start();
            options.progress.accept("Starting server...");
            describeNodes();
            for (WildFlyNode node : nodes) {
                node.start();
            }
            if (options.isBalanced()) {
                openBalancer();
            }
            started = true;
        } catch (IOException e) {
            throw new StartFailedException("Parley could not be started: " + e.getMessage(), e);
        } finally {
            if (!started) {
                stopUninterrupted();
            }
        }
    }

    /** Of a launcher that was killed; before their database is stopped under them. */
    private void stopLeftoverNodes() throws IOException, InterruptedException {
        for (int i = 1; Files.isDirectory(nodeDirectory(i)); i++) {
            WildFlyNode.stopLeftover(nodeDirectory(i));
        }
    }

    private void describeNodes() throws IOException {
        List<NodePorts> ports = new ArrayList<>();
        for (int i = 1; i <= options.nodeCount; i++) {
            // The first node has the port that was asked for, if no balancer has it; the others any.
            ports.add(NodePorts.withHttp(i == 1 && !options.isBalanced() ? options.port : 0));
        }
        Map<String, String> settings = new TreeMap<>();
        settings.put(
                "parley.cluster.hosts",
                ports.stream().map(port -> "127.0.0.1[" + port.cluster() + "]").collect(Collectors.joining(",")));
        if (options.isBalanced()) {
            settings.put("parley.behind.proxy", "true");
        }
        settings.putAll(options.properties);
        Map<String, String> secrets = secrets();
        for (int i = 1; i <= options.nodeCount; i++) {
            NodeSettings node = NodeSettings.of("node" + i, options.heap, settings, secrets);
            nodes.add(new WildFlyNode(options.layout, options.ear(i), nodeDirectory(i), node, ports.get(i - 1)));
        }
    }

    /** Only now, as all nodes are ready: who comes to this address is served. */
    private void openBalancer() {
        int port = options.port == 0 ? FreePorts.one() : options.port;
        balancer = new LoadBalancer(port, nodes.stream().map(WildFlyNode::uri).toList());
        balancer.start();
    }

    private Map<String, String> secrets() throws IOException {
        Map<String, String> secrets = new HashMap<>();
        secrets.put("PARLEY_DB_URL", database.jdbcUrl());
        secrets.put("PARLEY_DB_USER", database.user());
        secrets.put("PARLEY_DB_PASSWORD", database.password());
        secrets.put("PARLEY_SECRET", dataDirectory.secret("parley"));
        secrets.put("PARLEY_JMS_CLUSTER_PASSWORD", dataDirectory.secret("jms-cluster"));
        return secrets;
    }

    private Path nodeDirectory(int number) {
        return dataDirectory.resolve("node" + number);
    }

    /** Stopping waits for processes, which an interrupted thread cannot. */
    private void stopUninterrupted() {
        boolean interrupted = Thread.interrupted();
        stop();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the nodes, then the database, as the nodes write to it to the end. Does nothing if nothing runs. */
    public void stop() {
        if (balancer != null) {
            balancer.close();
        }
        for (WildFlyNode node : nodes) {
            node.stop();
        }
        if (database != null) {
            database.stop();
        }
        try {
            if (dataDirectory != null) {
                dataDirectory.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the data directory cannot be released: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** The address of the load balancer, else of the first node, with a slash at its end. */
    public URI uri() {
        return balancer == null ? node().uri() : balancer.uri();
    }

    /** Waits until none of the nodes is running any more. */
    void awaitEnd() throws InterruptedException {
        for (WildFlyNode node : nodes) {
            node.awaitEnd();
        }
    }

    public EmbeddedPostgres database() {
        return database;
    }

    /** The first node. */
    public WildFlyNode node() {
        return nodes.get(0);
    }

    public List<WildFlyNode> nodes() {
        return List.copyOf(nodes);
    }

    /** What kind of server is wanted. Everything but the data directory has a default. */
    public static final class Builder {

        private Path dataDirectory;
        private Path layout = fromProperty("parley.layout");
        private Path ear = fromProperty("parley.ear");
        private final Map<Integer, Path> nodeEars = new HashMap<>();
        private Path binariesDirectory = fromProperty("parley.postgres");
        private int port;
        private int databasePort;
        private int nodeCount = 1;
        private boolean balanced;
        private String heap = NodeSettings.DEFAULT_HEAP;
        private final Map<String, String> properties = new TreeMap<>();
        private Consumer<String> progress = message -> {};

        private Builder() {}

        private static Path fromProperty(String name) {
            String value = System.getProperty(name);
            return value == null ? null : Path.of(value);
        }

        /** Where the database, the nodes and the secrets are kept. */
        public Builder dataDirectory(Path directory) {
            this.dataDirectory = directory;
            return this;
        }

        /** WildFly as {@link ServerLayout} makes it; the system property parley.layout without this. */
        public Builder layout(Path directory) {
            this.layout = directory;
            return this;
        }

        /** The application; the system property parley.ear without this. */
        public Builder ear(Path file) {
            this.ear = file;
            return this;
        }

        /** The application of one node, counted from 1, while it is another than that of the rest. */
        public Builder nodeEar(int number, Path file) {
            nodeEars.put(number, file);
            return this;
        }

        private Path ear(int number) {
            return nodeEars.getOrDefault(number, ear);
        }

        /** The HTTP port of the load balancer, else of the first node; 0, the default, is any free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** PostgreSQL's port; 0, the default, is any free one. */
        public Builder databasePort(int port) {
            this.databasePort = port;
            return this;
        }

        /** How many nodes form the cluster; 1 is the default. */
        public Builder nodes(int count) {
            this.nodeCount = count;
            return this;
        }

        /** One address before all nodes, where there are several; without this each has its own only. */
        public Builder balanced() {
            this.balanced = true;
            return this;
        }

        private boolean isBalanced() {
            return balanced && nodeCount > 1;
        }

        /** The size of each node's heap, as {@code java -Xmx} takes it. */
        public Builder heap(String size) {
            this.heap = size;
            return this;
        }

        /** A setting of the server; one whose name tells that it is secret goes by the environment. */
        public Builder property(String name, String value) {
            properties.put(name, value);
            return this;
        }

        public Builder properties(Map<String, String> values) {
            properties.putAll(values);
            return this;
        }

        /** Who is told what happens, in short lines; nobody without this. */
        public Builder progress(Consumer<String> listener) {
            this.progress = listener;
            return this;
        }

        /**
         * Ends the description.
         *
         * @throws StartFailedException if the data directory, the layout or the application is not named
         */
        public ParleyServer build() {
            require(dataDirectory, "a data directory");
            require(layout, "a server layout (parley.layout)");
            require(ear, "an application (parley.ear)");
            return new ParleyServer(this);
        }

        private static void require(Path path, String what) {
            if (path == null) {
                throw new StartFailedException("A server needs " + what + ".");
            }
        }

        /** Beside the layout, in the build's own directory, if nothing else was said. */
        private Path binariesDirectory() {
            return binariesDirectory != null
                    ? binariesDirectory
                    : layout.toAbsolutePath().resolveSibling("postgresql");
        }
    }
}
