package org.parley.web.user;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.user.UserProfile;

/** A person as clients see them. */
public record UserView(
        UUID userId,
        String username,
        String displayName,
        @Nullable String avatarUrl,
        String presence,
        @Nullable Instant lastSeen) {

    public static UserView of(UserProfile profile, boolean connected) {
        return new UserView(
                profile.id().value(),
                profile.username(),
                profile.displayName(),
                null,
                connected ? "online" : "offline",
                profile.lastSeen());
    }
}
