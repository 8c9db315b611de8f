package org.parley.event;

import java.time.Instant;
import org.parley.id.UserId;

/** Somebody became a member. */
public record MemberJoined(LogPosition position, UserId member, MemberRole role, UserId addedBy, Instant at)
        implements LogEvent {}
