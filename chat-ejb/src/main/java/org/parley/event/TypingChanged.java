package org.parley.event;

import org.parley.id.ConversationId;
import org.parley.id.UserId;

/** A member began to type, or stopped. */
public record TypingChanged(ConversationId conversation, UserId member, boolean isTyping) implements Signal {}
