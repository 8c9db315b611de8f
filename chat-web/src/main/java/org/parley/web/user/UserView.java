package org.parley.web.user;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.presence.PresenceView;
import org.parley.user.AccountState;
import org.parley.user.UserProfile;
import org.parley.web.avatar.AvatarUrl;

/** A person as clients see them; the username of a deleted account is null. */
public record UserView(
        UUID userId,
        @Nullable String username,
        String displayName,
        @Nullable String avatarUrl,
        @Nullable String statusText,
        String presence,
        @Nullable Instant lastSeen,
        boolean deactivated,
        boolean deleted) {

    public static UserView of(UserProfile profile, PresenceView presence) {
        return new UserView(
                profile.id().value(),
                profile.username(),
                profile.displayName(),
                AvatarUrl.of(profile.avatar()),
                profile.statusText(),
                presence.status().code(),
                presence.lastSeen(),
                profile.state() == AccountState.DEACTIVATED,
                profile.state() == AccountState.DELETED);
    }
}
