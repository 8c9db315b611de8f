package org.parley.web.user;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.user.OwnProfile;

/** A person as they see themselves. */
public record OwnUserView(
        UUID userId,
        @Nullable String username,
        String displayName,
        @Nullable String avatarUrl,
        @Nullable String statusText,
        String presence,
        @Nullable Instant lastSeen,
        @Nullable String email,
        @Nullable String phone,
        String role,
        Instant createdAt) {

    static OwnUserView of(OwnProfile own, UserView seen) {
        return new OwnUserView(
                seen.userId(),
                seen.username(),
                seen.displayName(),
                seen.avatarUrl(),
                seen.statusText(),
                seen.presence(),
                seen.lastSeen(),
                own.email(),
                own.phone(),
                own.role(),
                own.createdAt());
    }
}
