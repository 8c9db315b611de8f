package org.parley.event;

import org.parley.id.ConversationId;

/** Something that happened in a conversation. */
public sealed interface DomainEvent permits ConversationStarted, LogEvent, Signal {

    ConversationId conversation();
}
