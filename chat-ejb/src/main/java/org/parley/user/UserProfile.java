package org.parley.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.id.AvatarId;
import org.parley.id.UserId;
import org.parley.store.user.UserEntity;

/** What others may know of a person; of one who has deleted the account that is nothing but the id. */
public record UserProfile(
        UserId id,
        @Nullable String username,
        String displayName,
        @Nullable String statusText,
        @Nullable AvatarId avatar,
        @Nullable Instant lastSeen,
        AccountState state) {

    public static UserProfile of(UserEntity user) {
        AccountState state = AccountState.of(user.state()).orElseThrow();
        return new UserProfile(
                new UserId(user.id()),
                state == AccountState.DELETED ? null : user.username(),
                user.displayName(),
                user.statusText(),
                user.avatarId() == null ? null : new AvatarId(user.avatarId()),
                user.lastSeenAt(),
                state);
    }
}
