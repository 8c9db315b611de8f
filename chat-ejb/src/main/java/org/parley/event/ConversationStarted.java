package org.parley.event;

import org.jspecify.annotations.Nullable;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

/** A conversation was founded; it stands before the first entry of its log, at 0. */
public record ConversationStarted(
        ConversationId conversation, String kind, @Nullable String name, UserId startedBy) implements DomainEvent {}
