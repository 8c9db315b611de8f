package org.parley.web.user;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;
import org.parley.presence.PresenceView;

/** How present somebody is, as far as the one who asks may know. */
public record StatusView(
        UUID userId, String status, @Nullable Instant lastSeen) {

    static StatusView of(UserId user, PresenceView presence) {
        return new StatusView(user.value(), presence.status().code(), presence.lastSeen());
    }
}
