package org.parley.store.message;

import java.util.UUID;

/** A message and one whom it calls by name. */
public record StoredMention(MessageKey message, UUID userId) {}
