package org.parley.store.log;

import java.util.UUID;

/** A present member of a conversation, in as few columns as a writer needs. */
public record LogMember(UUID conversationId, UUID userId, String role, long visibleFromSeq) {}
