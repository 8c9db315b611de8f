package org.parley.log;

import java.time.Duration;

/**
 * How long a lane lets wishes gather before its next commit: as long as one usually takes.
 *
 * <p>A transaction costs about as much with ten messages as with one, on this node and on those that are told of it. A lane that begins
 * the next one at once is busy all the time from some hundred messages a second on, with a message or two in each. Resting makes the
 * batches larger just when the processors have much to do, for then a commit takes long. Who comes after a while of silence does not
 * wait, nor does a crowd.
 */
final class Gathering {

    /** As many share the costs of a transaction well enough. */
    private static final int CROWD = 32;

    /** However long a commit took. A message should be delivered within 100 ms. */
    private static final Duration MOST = Duration.ofMillis(10);

    /** So much counts the last commit among all: one that a disk kept waiting says little of the next. */
    private static final double WEIGHT = 1.0 / 8;

    private long endedNanos;
    private double usualNanos;

    /** A commit has ended. */
    void committed(long beganNanos, long nowNanos) {
        endedNanos = nowNanos;
        usualNanos += WEIGHT * (nowNanos - beganNanos - usualNanos);
    }

    /** How long the lane should wait for more, with so many waiting already; 0 if not at all. */
    long restNanos(int waiting, long nowNanos) {
        if (waiting >= CROWD) {
            return 0;
        }
        return Math.max(0, Math.min((long) usualNanos, MOST.toNanos()) - (nowNanos - endedNanos));
    }
}
