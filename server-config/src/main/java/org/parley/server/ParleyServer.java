package org.parley.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All of Parley on one machine: a data directory, PostgreSQL and one or more nodes. */
public final class ParleyServer implements AutoCloseable {

    private final Installation installation;

    private ParleyServer(Builder options) {
        this.installation = new Installation(options);
    }

    /** Begins the description of a server. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts the database and the shared broker, then the nodes one after the other, and returns when all are ready.
     *
     * <p>If something fails, or this thread is interrupted, what was started is stopped again.
     *
     * @throws StartFailedException with a message for the user
     */
    public void start() throws InterruptedException {
        boolean started = false;
        try {
            installation.start();
            started = true;
        } catch (IOException e) {
            throw new StartFailedException("Parley could not be started: " + e.getMessage(), e);
        } finally {
            if (!started) {
                stopUninterrupted();
            }
        }
    }

    /** Stopping waits for processes, which an interrupted thread cannot. */
    private void stopUninterrupted() {
        boolean interrupted = Thread.interrupted();
        stop();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the nodes, then the broker and the database, as the nodes write to them to the end. Does nothing if nothing runs. */
    public void stop() {
        installation.stop();
    }

    @Override
    public void close() {
        stop();
    }

    /** The address of the load balancer, else of the first node, with a slash at its end. */
    public URI uri() {
        return installation.uri();
    }

    public EmbeddedPostgres database() {
        return installation.database();
    }

    /**
     * The broker that all nodes share.
     *
     * @throws IllegalStateException if each has its own
     */
    public ArtemisBroker broker() {
        return installation
                .broker()
                .orElseThrow(
                        () -> new IllegalStateException("There is no shared broker: each node has its own inside"));
    }

    /** The first node. */
    public WildFlyNode node() {
        return nodes().get(0);
    }

    public List<WildFlyNode> nodes() {
        return List.copyOf(installation.nodes());
    }

    /** What kind of server is wanted. Everything but the data directory has a default. */
    public static final class Builder {

        Path dataDirectory;
        Path layout = fromProperty("parley.layout");
        Path ear = fromProperty("parley.ear");
        private final Map<Integer, Path> nodeEars = new HashMap<>();
        Path binariesDirectory = fromProperty("parley.postgres");
        int port;
        int databasePort;
        int nodeCount = 1;
        private boolean balanced;
        List<Host> hosts = List.of();
        Host databaseHost = Host.LOOPBACK;
        Host brokerHost = Host.LOOPBACK;
        boolean sharedBroker;
        boolean supervised;
        String heap = Jvm.DEFAULT_HEAP;
        final List<String> jvmOptions = new ArrayList<>();
        final Map<String, String> properties = new TreeMap<>();
        Consumer<String> progress = message -> {};

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

        Path ear(int number) {
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

        /** Where the nodes run, one host for each; all on the loopback interface without this. */
        public Builder hosts(List<Host> hosts) {
            this.hosts = List.copyOf(hosts);
            return this;
        }

        /** Where the database runs; on the loopback interface without this. */
        public Builder databaseHost(Host host) {
            this.databaseHost = host;
            return this;
        }

        /** Where the shared broker runs; on the loopback interface without this. */
        public Builder brokerHost(Host host) {
            this.brokerHost = host;
            return this;
        }

        /** One Apache Artemis for all nodes, instead of one inside each. */
        public Builder sharedBroker() {
            this.sharedBroker = true;
            return this;
        }

        /** A database, a broker or a node that dies by itself is started again. */
        public Builder supervised() {
            this.supervised = true;
            return this;
        }

        /** The host of a node, by its number from 1. */
        Host host(int number) {
            return hosts.isEmpty() ? Host.LOOPBACK : hosts.get(number - 1);
        }

        boolean isBalanced() {
            return balanced && nodeCount > 1;
        }

        /** The size of each node's heap, as {@code java -Xmx} takes it. */
        public Builder heap(String size) {
            this.heap = size;
            return this;
        }

        /** One more option of each node's virtual machine. */
        public Builder jvmOption(String option) {
            jvmOptions.add(option);
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
         * @throws StartFailedException if the data directory, the layout or the application is not named, or a node has no host
         */
        public ParleyServer build() {
            require(dataDirectory, "a data directory");
            require(layout, "a server layout (parley.layout)");
            require(ear, "an application (parley.ear)");
            if (!hosts.isEmpty() && hosts.size() != nodeCount) {
                throw new StartFailedException("There are " + nodeCount + " nodes and " + hosts.size() + " hosts.");
            }
            return new ParleyServer(this);
        }

        private static void require(Path path, String what) {
            if (path == null) {
                throw new StartFailedException("A server needs " + what + ".");
            }
        }

        /** Beside the layout, in the build's own directory, if nothing else was said. */
        Path binariesDirectory() {
            return binariesDirectory != null
                    ? binariesDirectory
                    : layout.toAbsolutePath().resolveSibling("postgresql");
        }
    }
}
