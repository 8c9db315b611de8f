package org.parley.store.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.store.message.MessageKey;

/** An entry of the log that is not a message: an edit, a deletion, a reaction, a change of members or settings. */
@Entity
@Table(name = "conversation_events")
@IdClass(MessageKey.class)
public class ConversationEventEntity {

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Id
    @Column(name = "seq")
    private long seq;

    @Column(name = "event_type")
    private String type;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "payload")
    private String payload;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected ConversationEventEntity() {}

    /** An event at its place, as JSON. */
    public ConversationEventEntity(MessageKey place, String type, UUID actorId, String payload, Instant createdAt) {
        this.conversationId = place.conversationId();
        this.seq = place.seq();
        this.type = type;
        this.actorId = actorId;
        this.payload = payload;
        this.createdAt = createdAt;
    }

    public UUID conversationId() {
        return conversationId;
    }

    public long seq() {
        return seq;
    }

    public String payload() {
        return payload;
    }
}
