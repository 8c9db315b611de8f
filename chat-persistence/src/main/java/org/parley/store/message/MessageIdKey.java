package org.parley.store.message;

import java.util.UUID;

/** A message by its id; the conversation leads, as the tables are distributed by it. */
public record MessageIdKey(UUID conversationId, UUID messageId) {}
