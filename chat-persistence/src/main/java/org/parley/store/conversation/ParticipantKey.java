package org.parley.store.conversation;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a participant: whose membership of which conversation. */
public class ParticipantKey implements Serializable {

    private UUID conversationId;
    private UUID userId;

    /** For JPA. */
    public ParticipantKey() {}

    public ParticipantKey(UUID conversationId, UUID userId) {
        this.conversationId = conversationId;
        this.userId = userId;
    }

    public UUID conversationId() {
        return conversationId;
    }

    public UUID userId() {
        return userId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParticipantKey key
                && conversationId.equals(key.conversationId)
                && userId.equals(key.userId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(conversationId, userId);
    }
}
