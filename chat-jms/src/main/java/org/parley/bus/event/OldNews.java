package org.parley.bus.event;

import java.time.Duration;
import java.time.Instant;
import org.parley.event.LogEvent;
import org.parley.event.Publication;

/** Which publications are not worth sending one by one any more, as whoever missed them reads the logs anyway. */
final class OldNews {

    /** Much longer than the way over the bus takes, and shorter than anybody would call an outage. */
    private static final Duration OLD = Duration.ofSeconds(1);

    private OldNews() {}

    /** Is it of so long ago, and all of it in the logs? Signals are nowhere else, nor is a conversation that began. */
    static boolean is(Publication publication, Instant now) {
        return publication.outboxId() != null
                && publication.since().plus(OLD).isBefore(now)
                && publication.announcements().stream()
                        .flatMap(announcement -> announcement.events().stream())
                        .allMatch(LogEvent.class::isInstance);
    }
}
