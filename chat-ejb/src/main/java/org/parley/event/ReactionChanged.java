package org.parley.event;

import java.time.Instant;
import org.parley.id.UserId;

/** A member put an emoji to a message, or took it back. */
public record ReactionChanged(
        LogPosition position, MessageRef message, UserId member, String emoji, boolean isAdded, Instant at)
        implements LogEvent {}
