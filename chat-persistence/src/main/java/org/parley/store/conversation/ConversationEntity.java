package org.parley.store.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation and the head of its log. */
@Entity
@Table(name = "conversations")
public class ConversationEntity {

    @Id
    @Column(name = "conversation_id")
    private UUID id;

    @Column(name = "kind")
    private String kind;

    @Column(name = "name")
    private @Nullable String name;

    @Column(name = "description")
    private @Nullable String description;

    @Column(name = "avatar_media_id")
    private @Nullable UUID avatarMediaId;

    @Column(name = "history_visible")
    private boolean historyVisible = true;

    @Column(name = "last_seq")
    private long lastSeq;

    @Column(name = "direct_low")
    private @Nullable UUID directLow;

    @Column(name = "direct_high")
    private @Nullable UUID directHigh;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected ConversationEntity() {}

    /** A new group. */
    public ConversationEntity(UUID id, String name, UUID createdBy, Instant now) {
        this.id = id;
        this.kind = "group";
        this.name = name;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Changes what the administrators of a group decide. */
    public void change(String newName, @Nullable String newDescription, @Nullable UUID avatar, boolean visible) {
        this.name = newName;
        this.description = newDescription;
        this.avatarMediaId = avatar;
        this.historyVisible = visible;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable String description() {
        return description;
    }

    public @Nullable UUID avatarMediaId() {
        return avatarMediaId;
    }

    public boolean isHistoryVisible() {
        return historyVisible;
    }

    public long lastSeq() {
        return lastSeq;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
