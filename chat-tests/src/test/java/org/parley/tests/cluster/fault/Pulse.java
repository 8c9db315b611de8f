package org.parley.tests.cluster.fault;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** What a connection owes by the clock: heartbeats, and answers to what was asked. */
final class Pulse {

    private static final long HEARTBEAT_NANOS = Duration.ofSeconds(30).toNanos();

    /** An answer that takes longer will not come over this connection. */
    static final long STALLED_NANOS = Duration.ofSeconds(15).toNanos();

    private long heartbeatNanos;
    private long askedNanos;

    /** Something waits for an answer. */
    void asks() {
        askedNanos = System.nanoTime();
    }

    void isAnswered() {
        askedNanos = 0;
    }

    /** Begins; the heartbeats of many devices do not fall on the same moment. */
    void begins() {
        isAnswered();
        heartbeatNanos = System.nanoTime() - ThreadLocalRandom.current().nextLong(HEARTBEAT_NANOS);
    }

    boolean isStalled() {
        return askedNanos != 0 && System.nanoTime() - askedNanos > STALLED_NANOS;
    }

    /** Says so once each time. */
    boolean wantsHeartbeat() {
        if (System.nanoTime() - heartbeatNanos <= HEARTBEAT_NANOS) {
            return false;
        }
        heartbeatNanos = System.nanoTime();
        return true;
    }
}
