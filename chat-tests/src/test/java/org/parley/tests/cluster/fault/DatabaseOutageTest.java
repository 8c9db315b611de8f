package org.parley.tests.cluster.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;

/** The database is stopped without a goodbye, and comes back. */
class DatabaseOutageTest {

    /** Answers to what was committed just before may still be on their way for so long. */
    private static final Duration LAST_ACKS = Duration.ofSeconds(1);

    private final ParleyServer server = FaultCluster.server();
    private final Scale scale = Scale.current();

    @Test
    void whileTheDatabaseIsAwayNothingIsAcknowledgedAndAfterwardsEverythingIs() throws Exception {
        try (Load load = FaultCluster.load().start()) {
            load.run(scale.calm());
            load.enter(Phase.DURING);
            server.database().stopImmediately();
            load.run(LAST_ACKS);
            long acked = load.acked();
            load.run(scale.outage().minus(LAST_ACKS));
            long falseAcks = load.acked() - acked;
            server.database().start();
            load.enter(Phase.AFTER).run(scale.calm());
            Verdict verdict = load.finish();
            Results.of(
                            DatabaseOutageTest.class,
                            "PostgreSQL stopped with -m immediate, back after "
                                    + scale.outage().toSeconds() + " s")
                    .with(falseAcks + " false acks")
                    .write(verdict);
            assertThat(falseAcks).isZero();
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.failedSends()).isEmpty();
            assertThat(verdict.figures().refusals()).containsKey("unavailable");
        }
    }
}
