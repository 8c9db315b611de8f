package org.parley.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.store.user.UserEntity;

/** What a person may know of themselves. */
public record OwnProfile(
        UserProfile profile,
        @Nullable String email,
        @Nullable String phone,
        String role,
        Instant createdAt) {

    static OwnProfile of(UserEntity user) {
        return new OwnProfile(UserProfile.of(user), user.email(), user.phone(), user.role(), user.createdAt());
    }
}
