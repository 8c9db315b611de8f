package org.parley.tests.cluster.fault;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Exponential backoff with full jitter: any time up to a bound that doubles with each failure. */
record Backoff(Duration first, Duration most) {

    /** Beyond so many doublings every bound is reached. */
    private static final int MOST_DOUBLINGS = 16;

    /** How long to wait, in milliseconds, after so many failures in a row. */
    long millis(int failures) {
        long bound = Math.min(most.toMillis(), first.toMillis() << Math.min(failures, MOST_DOUBLINGS));
        return ThreadLocalRandom.current().nextLong(bound + 1);
    }
}
