package org.parley.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;

/**
 * Somebody changed what a message says.
 *
 * @param content what it says now; null in the log itself, which must not keep what a deletion erases, and in the replay
 *     of an edit whose message was deleted since
 */
public record MessageEdited(
        LogPosition position,
        MessageRef message,
        UserId editor,
        @Nullable String content,
        Mentions mentions,
        Instant at)
        implements LogEvent {}
