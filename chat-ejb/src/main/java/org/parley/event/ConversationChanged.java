package org.parley.event;

import java.time.Instant;
import org.parley.id.UserId;

/** The group has other settings; all of them are told. */
public record ConversationChanged(LogPosition position, GroupSettings settings, UserId changedBy, Instant at)
        implements LogEvent {}
