package org.parley.server;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The processes of a server, in the order in which they start, and stop the other way round. */
final class Installation {

    private final ParleyServer.Builder options;
    private final List<WildFlyNode> nodes = new ArrayList<>();

    private DataDirectory dataDirectory;
    private EmbeddedPostgres database;
    private Optional<ArtemisBroker> broker = Optional.empty();
    private LoadBalancer balancer;
    private Supervisor supervisor;

    Installation(ParleyServer.Builder options) {
        this.options = options;
    }

    /** Starts all; if that fails in the middle, {@link #stop()} stops what runs by then. */
    void start() throws IOException, InterruptedException {
        dataDirectory = DataDirectory.open(options.dataDirectory);
        ClusterDescription cluster = new ClusterDescription(options, dataDirectory);
        cluster.stopLeftovers(); // before their database is stopped under them
        if (options.port != 0) {
            FreePorts.requireFree(options.port); // before the user has waited for the database
        }
        options.progress.accept("Preparing database...");
        database = new EmbeddedPostgres(
                dataDirectory.resolve("postgresql"),
                options.binariesDirectory(),
                options.databasePort,
                options.databaseHost);
        database.start();
        options.progress.accept("Starting server...");
        broker = cluster.broker();
        if (broker.isPresent()) {
            broker.get().start();
        }
        nodes.addAll(cluster.nodes(database, broker));
        for (WildFlyNode node : nodes) {
            node.start();
        }
        if (options.isBalanced()) {
            openBalancer();
        }
        if (options.supervised) {
            supervisor = supervisor();
            supervisor.start();
        }
    }

    /** Only now, as all nodes are ready: who comes to this address is served. */
    private void openBalancer() {
        int port = options.port == 0 ? FreePorts.one() : options.port;
        balancer = new LoadBalancer(port, nodes.stream().map(WildFlyNode::uri).toList());
        balancer.start();
    }

    private Supervisor supervisor() {
        List<Supervised> all = new ArrayList<>();
        all.add(new Supervised("The database", database::hasDied, database::start));
        broker.ifPresent(shared -> all.add(new Supervised("The broker", shared::hasDied, shared::start)));
        nodes.forEach(node -> all.add(new Supervised(node.name(), node::hasDied, node::start)));
        return new Supervisor(all, options.progress);
    }

    /** Stops what runs. */
    void stop() {
        if (supervisor != null) {
            supervisor.close(); // or it would start again what is stopped here
        }
        stopTogether(nodes);
        if (balancer != null) {
            balancer.close(); // now: the nodes said goodbye to their clients through it
        }
        broker.ifPresent(ArtemisBroker::stop);
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

    /** Each may take its time, and a client that one sends away would only go to another that ends too. */
    private static void stopTogether(List<WildFlyNode> nodes) {
        List<CompletableFuture<Void>> stops = nodes.stream()
                .map(node ->
                        CompletableFuture.runAsync(node::stop, task -> new Thread(task, "stop-" + node.name()).start()))
                .toList();
        stops.forEach(CompletableFuture::join);
    }

    URI uri() {
        return balancer == null ? nodes.get(0).uri() : balancer.uri();
    }

    EmbeddedPostgres database() {
        return database;
    }

    Optional<ArtemisBroker> broker() {
        return broker;
    }

    List<WildFlyNode> nodes() {
        return nodes;
    }
}
