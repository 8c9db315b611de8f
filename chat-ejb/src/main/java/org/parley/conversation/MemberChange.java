package org.parley.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.event.LogPosition;
import org.parley.event.MemberRole;
import org.parley.id.UserId;

/**
 * A change of the members that is committed.
 *
 * @param position its place in the log, or null if there was nothing to change
 * @param isNew was this person no member before?
 */
public record MemberChange(
        UserId member, MemberRole role, @Nullable LogPosition position, Instant at, boolean isNew) {}
