package org.parley.bus.event;

import java.time.Duration;
import java.time.Instant;

/** Says when something that is done now and then is to be done again. */
final class Pace {

    private final Duration interval;
    private Instant next = Instant.MIN;

    /** Something that is due at once, and then after each interval. */
    Pace(Duration interval) {
        this.interval = interval;
    }

    /** Is it due? Then the caller does it. */
    boolean isDue(Instant now) {
        boolean due = !now.isBefore(next);
        if (due) {
            next = now.plus(interval);
        }
        return due;
    }
}
