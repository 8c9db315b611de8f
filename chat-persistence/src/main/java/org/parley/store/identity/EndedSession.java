package org.parley.store.identity;

import java.util.UUID;

/** A session that was revoked, and why. */
public record EndedSession(UUID id, String reason) {}
