package org.parley.web.avatar;

import org.jspecify.annotations.Nullable;
import org.parley.id.AvatarId;

/** Where clients get a picture. */
public final class AvatarUrl {

    private AvatarUrl() {}

    /** The address within this server, or null if there is no picture. */
    public static @Nullable String of(@Nullable AvatarId id) {
        return id == null ? null : "/api/v1/avatars/" + id;
    }
}
