package org.parley.event;

import java.time.Instant;
import org.parley.id.UserId;

/** Somebody erased a message; its place in the log remains. */
public record MessageDeleted(LogPosition position, MessageRef message, UserId deletedBy, Instant at)
        implements LogEvent {}
