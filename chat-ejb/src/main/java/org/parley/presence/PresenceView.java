package org.parley.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The presence of a person as somebody sees it; {@code lastSeen} is null if that is unknown, or not to be known. */
public record PresenceView(PresenceStatus status, @Nullable Instant lastSeen) {

    /** What is seen of people of whom nothing may be seen, and of those who were never there. */
    public static final PresenceView HIDDEN = new PresenceView(PresenceStatus.OFFLINE, null);

    /** The same, seen at this time if that is later. */
    PresenceView seen(@Nullable Instant at) {
        boolean isNews = at != null && (lastSeen == null || at.isAfter(lastSeen));
        return isNews ? new PresenceView(status, at) : this;
    }
}
