package org.parley.store.identity;

import java.util.UUID;

/** A session that somebody says is theirs. */
public record SessionOfUser(UUID sessionId, UUID userId) {}
