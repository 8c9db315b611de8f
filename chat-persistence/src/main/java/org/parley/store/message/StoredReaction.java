package org.parley.store.message;

import java.util.UUID;

/** One member's emoji at a message. */
public record StoredReaction(MessageKey message, UUID userId, String emoji) {}
