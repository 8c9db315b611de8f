package org.parley.event;

import org.jspecify.annotations.Nullable;
import org.parley.id.AvatarId;

/**
 * What the administrators of a group decide.
 *
 * @param avatar the picture, or null
 * @param isHistoryVisible does a new member see what was said before?
 */
public record GroupSettings(
        String name, @Nullable String description, @Nullable AvatarId avatar, boolean isHistoryVisible) {}
