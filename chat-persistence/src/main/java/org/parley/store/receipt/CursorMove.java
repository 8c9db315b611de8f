package org.parley.store.receipt;

import java.util.UUID;

/** Where the cursors of a present member were and are now; they never go back, nor beyond the head of the log. */
public record CursorMove(UUID conversationId, UUID userId, Range delivered, Range read) {

    /** From a seq, excluded, to a seq, included. */
    public record Range(long from, long to) {

        public boolean isEmpty() {
            return to <= from;
        }
    }
}
