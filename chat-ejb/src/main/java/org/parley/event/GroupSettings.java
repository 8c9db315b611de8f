package org.parley.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the administrators of a group decide.
 *
 * @param avatar the picture, or null
 * @param isHistoryVisible does a new member see what was said before?
 */
public record GroupSettings(
        String name, @Nullable String description, @Nullable UUID avatar, boolean isHistoryVisible) {}
