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

    /**
     * A member again, or for the first time.
     *
     * @param seq the entry that says so
     * @param visibleFrom the first entry that this member may see
     */
    public void join(String newRole, long seq, long visibleFrom, Instant now) {
        this.role = newRole;
        this.joinedAt = now;
        this.joinedSeq = seq;
        this.visibleFromSeq = visibleFrom;
        // What was said before is there to be read, but it is not unread.
        this.deliveredSeq = Math.max(deliveredSeq, seq);
        this.readSeq = Math.max(readSeq, seq);
        this.leftAt = null;
        this.leftSeq = null;
    }

    /** No member any more, by the entry at {@code seq}, which is the last that this person may see. */
    public void leave(long seq, Instant now) {
        this.leftAt = now;
        this.leftSeq = seq;
    }

    public void setRole(String newRole) {
        this.role = newRole;
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

    public long joinedSeq() {
        return joinedSeq;
    }

    public @Nullable Long leftSeq() {
        return leftSeq;
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
