package org.parley.store.message;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a message or another entry: its place in the log of its conversation. */
public class MessageKey implements Serializable {

    private UUID conversationId;
    private long seq;

    /** For JPA. */
    public MessageKey() {}

    public MessageKey(UUID conversationId, long seq) {
        this.conversationId = conversationId;
        this.seq = seq;
    }

    public UUID conversationId() {
        return conversationId;
    }

    public long seq() {
        return seq;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageKey key && seq == key.seq && conversationId.equals(key.conversationId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(conversationId, seq);
    }
}
