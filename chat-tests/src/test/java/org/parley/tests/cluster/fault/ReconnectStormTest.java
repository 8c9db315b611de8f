package org.parley.tests.cluster.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;
import org.parley.tests.Database;

/** A node with thousands of sockets dies, and all of them come to the others. */
class ReconnectStormTest {

    /** Of each in the crowd: many, as a registration costs a password hash, but a message to ten of them must not be a flood of its own. */
    private static final int DEVICES = 20;

    private static final Duration ALL_BACK = Duration.ofSeconds(60);

    /** {@code parley.db.pool.max} of each node. */
    private static final int POOL = 20;

    private final ParleyServer server = FaultCluster.server();
    private final Database database = new Database(server.database());
    private final Scale scale = Scale.current();
    private long mostConnections;

    @AfterEach
    void repair() throws InterruptedException {
        FaultCluster.repair();
    }

    @Test
    void allSocketsOfADeadNodeComeBackWithoutDrowningTheOthers() throws Exception {
        WildFlyNode victim = server.nodes().get(FaultCluster.NODES - 1);
        Scale crowd = scale.crowd(DEVICES);
        Population many = Population.settleOn(server, crowd.people());
        // Whose sockets storm have machines of their own; what they do there must not make the others wait.
        try (Load storm = Niceness.lowest(() -> new Load(server, many, crowd)).startAt(victim);
                Load others = FaultCluster.load().startAround(victim)) {
            // All these sockets have only just come: what is compared with the storm is how it was when that was over.
            others.enter(Phase.WARM_UP).run(scale.warmUp());
            others.enter(Phase.BEFORE).run(scale.calm());
            others.enter(Phase.DURING);
            storm.enter(Phase.DURING);
            victim.kill();
            await().atMost(ALL_BACK.multipliedBy(2)).until(() -> {
                mostConnections = Math.max(mostConnections, connections());
                return storm.figures().reconnects().count() >= crowd.sockets();
            });
            others.enter(Phase.AFTER).run(scale.calm());
            storm.stopWriting(); // while the one load is judged the other must not have anything on its way
            others.stopWriting();
            Verdict stormed = storm.finish();
            Verdict verdict = others.finish();
            report(stormed, verdict);
            assertThat(stormed.violations()).isEmpty();
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.failedSends()).isEmpty();
            assertThat(storm.figures().reconnects().percentile(100)).isLessThan(ALL_BACK);
            assertThat(mostConnections).isLessThanOrEqualTo(FaultCluster.NODES * POOL);
            assertThat(storm.figures().refusals()).isEmpty();
            assertThat(others.figures().refusals()).isEmpty();
        }
    }

    /** Of the nodes, which are called by their names. */
    private long connections() {
        return database.number("select count(*) from pg_stat_activity where application_name like 'node%'");
    }

    private void report(Verdict stormed, Verdict others) {
        Duration before = others.figures().deliveriesAside(Phase.BEFORE).percentile(99);
        Duration during = others.figures().deliveriesAside(Phase.DURING).percentile(99);
        Results.of(
                        ReconnectStormTest.class,
                        "kill -9 a node with " + stormed.scale().sockets() + " sockets more")
                .with("all back, ms (p50 / p99 / most) " + stormed.figures().reconnects())
                .with("database connections at most " + mostConnections)
                .with(String.format(
                        "p99 of the others %d ms before, %d ms during: x %.1f",
                        before.toMillis(),
                        during.toMillis(),
                        during.toNanos() / (double) Math.max(1, before.toNanos())))
                .write(others);
    }
}
