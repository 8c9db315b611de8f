package org.parley.store.receipt;

import java.time.Instant;
import java.util.UUID;

/** Where a member says to be: {@code delivered} and {@code read} are seqs, 0 for no news. */
public record CursorWish(UUID conversationId, UUID userId, Mark delivered, Mark read) {

    /** A seq, and since when the member is there. */
    public record Mark(long seq, Instant at) {}
}
