package org.parley.event;

import java.time.Instant;
import org.parley.id.UserId;

/** A member left, or was removed by another; it is the last entry that this member sees. */
public record MemberLeft(LogPosition position, UserId member, UserId removedBy, Instant at) implements LogEvent {}
