package org.parley.store.log;

import java.util.UUID;

/** What makes a message the same message however often it is sent: the idempotency key. */
public record ClientKey(UUID conversationId, UUID senderId, UUID clientMessageId) {}
