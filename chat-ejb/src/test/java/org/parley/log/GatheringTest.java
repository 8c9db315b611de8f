package org.parley.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final long MILLI = Duration.ofMillis(1).toNanos();

    private final Gathering gathering = new Gathering();
    private long now;

    @Test
    void theFirstOneDoesNotWait() {
        assertThat(gathering.restNanos(1, now)).isZero();
    }

    @Test
    void aLaneRestsForAsLongAsACommitUsuallyTakes() {
        commitsOf(4 * MILLI, 100);

        assertThat(gathering.restNanos(1, now)).isBetween(3 * MILLI, 4 * MILLI);
    }

    @Test
    void whoComesAfterAWhileOfSilenceDoesNotWait() {
        commitsOf(4 * MILLI, 100);
        now += 5 * MILLI;

        assertThat(gathering.restNanos(1, now)).isZero();
    }

    @Test
    void oneThatTheDiskKeptWaitingChangesLittle() {
        commitsOf(4 * MILLI, 100);
        commitsOf(20 * MILLI, 1);

        assertThat(gathering.restNanos(1, now)).isLessThan(7 * MILLI);
    }

    @Test
    void aCrowdDoesNotWait() {
        commitsOf(4 * MILLI, 100);

        assertThat(gathering.restNanos(32, now)).isZero();
    }

    @Test
    void nobodyWaitsForMoreThanTenMilliseconds() {
        commitsOf(500 * MILLI, 100);

        assertThat(gathering.restNanos(1, now)).isEqualTo(10 * MILLI);
    }

    private void commitsOf(long nanos, int count) {
        for (int i = 0; i < count; i++) {
            long begin = now;
            now += nanos;
            gathering.committed(begin, now);
        }
    }
}
