package org.parley.tests.cluster.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;
import org.parley.tests.Database;

/** The node that holds the relay's lease stands still, and goes on later as if nothing had been. */
class FrozenNodeTest {

    /** More than the relay takes in one round, so that it has something left when it wakes up. */
    private static final int OVERDUE = 300;

    /** Seconds: the database ends what does nothing for 15 s, and looks about once a second. */
    private static final double LONGEST_LOCK = 18;

    private final ParleyServer server = FaultCluster.server();
    private final Database database = new Database(server.database());
    private final Scale scale = Scale.current();
    private WildFlyNode victim;
    private double longestLock;

    @AfterEach
    void thaw() throws Exception {
        if (victim != null) {
            Signal.CONT.sendTo(victim.pid());
        }
        FaultCluster.repair();
    }

    @Test
    void whoeverTellsWhatIsOverdueMayStandStillAndNobodyGetsAnythingTwice() throws Exception {
        victim = leaseHolder();
        try (Load load = FaultCluster.load().startAround(victim)) {
            load.run(scale.calm());
            makeOverdue();
            load.enter(Phase.DURING);
            Signal.STOP.sendTo(victim.pid());
            long thaw = System.nanoTime() + scale.freeze().toNanos();
            await().atMost(scale.freeze().multipliedBy(2)).until(() -> {
                longestLock = Math.max(longestLock, idleTransactionSeconds());
                return System.nanoTime() > thaw;
            });
            Signal.CONT.sendTo(victim.pid());
            load.enter(Phase.AFTER).run(scale.calm());
            Verdict verdict = load.finish();
            Results.of(
                            FrozenNodeTest.class,
                            "the lease holder stopped with SIGSTOP for "
                                    + scale.freeze().toSeconds() + " s")
                    .with("a transaction of the frozen node was idle for " + Math.round(longestLock) + " s at most")
                    .write(verdict);
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.failedSends()).isEmpty();
            assertThat(longestLock).isLessThan(LONGEST_LOCK);
        }
    }

    private WildFlyNode leaseHolder() {
        String holder = database.rows("select holder from leases where name = 'outbox-relay'")
                .get(0)
                .get(0)
                .toString();
        return server.nodes().stream()
                .filter(node -> node.name().equals(holder))
                .findFirst()
                .orElseThrow();
    }

    /** Entries that everybody has, as if nobody had been told of them. */
    private void makeOverdue() {
        String room = FaultCluster.population().rooms().get(0).conversation();
        database.change(
                "insert into outbox select gen_random_uuid(), 'nobody', now() - interval '10 seconds', ?"
                        + " || ':' || last_seq || '-' || last_seq from conversations, generate_series(1, ?)"
                        + " where conversation_id = ? and last_seq > 0",
                room,
                OVERDUE,
                UUID.fromString(room));
    }

    private double idleTransactionSeconds() {
        List<List<Object>> rows =
                database.rows("select coalesce(max(extract(epoch from now() - state_change)), 0)::float8"
                        + " from pg_stat_activity where state like 'idle in transaction%'");
        return (Double) rows.get(0).get(0);
    }
}
