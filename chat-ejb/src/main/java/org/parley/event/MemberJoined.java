package org.parley.event;

import java.time.Instant;
import org.parley.id.UserId;

/**
 * Somebody became a member.
 *
 * @param visibleFrom the seq of the first entry that this member may see
 */
public record MemberJoined(
        LogPosition position, UserId member, MemberRole role, long visibleFrom, UserId addedBy, Instant at)
        implements LogEvent {}
