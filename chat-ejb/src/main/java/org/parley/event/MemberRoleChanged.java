package org.parley.event;

import java.time.Instant;
import org.parley.id.UserId;

/** A member plays another part. */
public record MemberRoleChanged(LogPosition position, UserId member, MemberRole role, UserId changedBy, Instant at)
        implements LogEvent {}
