package org.parley.store.conversation;

import java.time.Instant;
import java.util.UUID;

/** A place in the list of conversations by activity: the last that the page before showed. */
public record ActivityCursor(Instant updatedAt, UUID conversationId) {}
