package org.parley.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;
import org.parley.store.user.UserEntity;

/** What others may know of a person. */
public record UserProfile(
        UserId id,
        String username,
        String displayName,
        @Nullable Instant lastSeen) {

    public static UserProfile of(UserEntity user) {
        return new UserProfile(new UserId(user.id()), user.username(), user.displayName(), user.lastSeenAt());
    }
}
