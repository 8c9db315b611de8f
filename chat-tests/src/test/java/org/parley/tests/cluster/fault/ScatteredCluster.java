package org.parley.tests.cluster.fault;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.server.Host;
import org.parley.server.ParleyServer;
import org.parley.tests.ServerFixture;

/** A cluster whose nodes, database and broker are on hosts of their own, shared by the tests that cut the network between them. */
public final class ScatteredCluster {

    static final String DATABASE = "database";
    static final String BROKER = "broker";

    private static final List<String> NODES = IntStream.rangeClosed(1, FaultCluster.NODES)
            .mapToObj(i -> "node" + i)
            .toList();

    private static NetworkNamespaces network;
    private static ParleyServer server;
    private static Population population;

    private ScatteredCluster() {}

    /** Three nodes, their database and their broker, all of them alive; started for the first who asks. */
    public static synchronized ParleyServer server() {
        if (server == null) {
            network = NetworkNamespaces.create(
                    Stream.concat(NODES.stream(), Stream.of(DATABASE, BROKER)).toList());
            Runtime.getRuntime().addShutdownHook(new Thread(ScatteredCluster::stop));
            List<Host> hosts = NODES.stream().map(network::host).toList();
            server = ServerFixture.start(
                    "scattered",
                    FaultCluster.description("scattered")
                            .hosts(hosts)
                            .databaseHost(network.host(DATABASE))
                            .brokerHost(network.host(BROKER))
                            .sharedBroker());
            population = Population.settleOn(server, Scale.current().people());
        }
        return server;
    }

    /** Ends it; it is started anew for the next who asks. */
    static synchronized void stop() {
        if (server != null) {
            server.stop(); // before its network is taken away
            network.close();
            server = null;
        }
    }

    static synchronized NetworkNamespaces network() {
        server();
        return network;
    }

    /** A load of its people, who are yet to connect. */
    static Load load() {
        server();
        return new Load(server, population, Scale.current());
    }
}
