package org.parley.tests.cluster.fault;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The time without a connection: since when, how many attempts failed, and when to try again. */
final class Away {

    private static final Backoff RECONNECT = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));

    private long sinceNanos;
    private long notBeforeNanos;
    private int failures;

    /** The server has said when to come back: a close in between changes nothing about it. */
    void planned(long nanos) {
        notBeforeNanos = System.nanoTime() + nanos;
    }

    /** Says again and again that there is no connection; the first counts. */
    void begins() {
        if (sinceNanos == 0) {
            sinceNanos = System.nanoTime();
        }
    }

    /** The full jitter of the failures so far, but not before what was planned. */
    long millisToNextAttempt() {
        long planned = TimeUnit.NANOSECONDS.toMillis(notBeforeNanos - System.nanoTime());
        if (notBeforeNanos != 0 && planned > 0) {
            return planned;
        }
        return RECONNECT.millis(failures++);
    }

    /** Ends it; how long it lasted, in nanoseconds, if there was a connection before. */
    OptionalLong over() {
        OptionalLong lasted = sinceNanos == 0 ? OptionalLong.empty() : OptionalLong.of(System.nanoTime() - sinceNanos);
        sinceNanos = 0;
        notBeforeNanos = 0;
        failures = 0;
        return lasted;
    }
}
