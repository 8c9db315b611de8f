package org.parley.tests.cluster.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;
import org.parley.tests.RestClient;
import org.parley.tests.ServerFixture;

/** The cluster that the fault tests of this package share: each leaves it whole. */
public final class FaultCluster {

    static final int NODES = 3;

    private static final Duration ALL_READY = Duration.ofMinutes(2);

    private static final int OK = 200;

    private static ParleyServer server;
    private static Population population;

    private FaultCluster() {}

    /** Three nodes behind the launcher's balancer, all of them alive; started for the first who asks. */
    public static synchronized ParleyServer server() {
        if (server == null) {
            server = ServerFixture.start("fault", description("fault").jvmOption(FaultPoint.jvmOption()));
            population = Population.settleOn(server, Scale.current().people());
        }
        return server;
    }

    /** A cluster like the shared one, for those who need another. */
    static ParleyServer.Builder description(String name) {
        return ServerFixture.builder(name)
                .nodes(NODES)
                .balanced()
                // The least that the server accepts together: a client may be silent that long.
                .property("parley.presence.stale", "PT80S")
                .property("parley.presence.grace", "PT5S");
    }

    /** Its people, who stay the same: a load goes on where the one before ended. */
    static synchronized Population population() {
        server();
        return population;
    }

    /** A load of its people, who are yet to connect. */
    static Load load() {
        return new Load(server(), population(), Scale.current());
    }

    /** Ends it; it is started anew for the next who asks. */
    static synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Starts what a test has left dead, and waits until all nodes are ready. */
    static void repair() throws InterruptedException {
        for (WildFlyNode node : server().nodes()) {
            if (!node.isRunning()) {
                node.start();
            }
        }
        await().ignoreExceptions()
                .atMost(ALL_READY)
                .until(() -> server().nodes().stream().allMatch(FaultCluster::isReady));
    }

    private static boolean isReady(WildFlyNode node) {
        return RestClient.anonymous(node.uri()).get("/health/ready").status() == OK;
    }
}
