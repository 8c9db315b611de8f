package org.parley.web.avatar;

import org.jspecify.annotations.Nullable;
import org.parley.id.AvatarId;

/** Where a picture is from now on; null if there is none. */
public record AvatarView(@Nullable String avatarUrl) {

    public static AvatarView of(@Nullable AvatarId id) {
        return new AvatarView(AvatarUrl.of(id));
    }
}
