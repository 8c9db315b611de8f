package org.parley.store.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership, past or present, with the cursors of what is delivered and read. */
@Entity
@Table(name = "participants")
@IdClass(ParticipantKey.class)
public class ParticipantEntity {

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "role")
    private String role;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "joined_seq")
    private long joinedSeq;

    @Column(name = "visible_from_seq")
    private long visibleFromSeq = 1;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(name = "left_seq")
    private @Nullable Long leftSeq;

    @Column(name = "delivered_seq")
    private long deliveredSeq;

    @Column(name = "read_seq")
    private long readSeq;

    /** For JPA. */
    protected ParticipantEntity() {}

    /** A member from the first entry on. */
    public ParticipantEntity(UUID conversationId, UUID userId, String role, Instant now) {
        this.conversationId = conversationId;
        this.userId = userId;
        this.role = role;
        this.joinedAt = now;
    }

    public UUID conversationId() {
        return conversationId;
    }

    public UUID userId() {
        return userId;
    }

    public String role() {
        return role;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public long visibleFromSeq() {
        return visibleFromSeq;
    }

    public boolean hasLeft() {
        return leftSeq != null;
    }

    public long readSeq() {
        return readSeq;
    }

    public long deliveredSeq() {
        return deliveredSeq;
    }
}
