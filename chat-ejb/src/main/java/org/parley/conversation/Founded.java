package org.parley.conversation;

import org.parley.id.ConversationId;

/** A conversation that was asked for, and whether it was founded just now. */
public record Founded(ConversationId conversation, boolean isNew) {}
