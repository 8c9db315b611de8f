package org.parley.tests.cluster.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;

/** All nodes are stopped as one should, and started again, one after the other. */
class RollingRestartTest {

    private static final int GOING_AWAY = 1001;
    private static final int SERVICE_RESTART = 1012;

    private final ParleyServer server = FaultCluster.server();
    private final Scale scale = Scale.current();

    @AfterEach
    void repair() throws InterruptedException {
        FaultCluster.repair();
    }

    @Test
    void allNodesAreRestartedUnderLoadAndNoMessageFails() throws Exception {
        try (Load load = FaultCluster.load().start()) {
            load.run(scale.calm());
            load.enter(Phase.DURING);
            for (WildFlyNode node : server.nodes()) {
                node.stop();
                node.start();
            }
            load.enter(Phase.AFTER).run(scale.calm());
            Verdict verdict = load.finish();
            Results.of(RollingRestartTest.class, "all three nodes stopped and started, one after the other")
                    .write(verdict);
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.failedSends()).isEmpty();
            assertThat(verdict.figures().closes().keySet()).isSubsetOf(GOING_AWAY, SERVICE_RESTART);
        }
    }
}
