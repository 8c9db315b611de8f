package org.parley.store.log;

import java.util.UUID;

/** A locked conversation and the seq of its newest entry. */
public record LogHead(UUID conversationId, long lastSeq) {}
