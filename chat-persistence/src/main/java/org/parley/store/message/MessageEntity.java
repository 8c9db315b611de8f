package org.parley.store.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message at its place in the log. */
@Entity
@Table(name = "messages")
@IdClass(MessageKey.class)
public class MessageEntity {

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Id
    @Column(name = "seq")
    private long seq;

    @Column(name = "message_id")
    private UUID messageId;

    @Column(name = "sender_id")
    private UUID senderId;

    @Column(name = "message_type")
    private String messageType;

    @Column(name = "content")
    private @Nullable String content;

    @Column(name = "reply_to")
    private @Nullable UUID replyTo;

    @Column(name = "client_message_id")
    private UUID clientMessageId;

    @Column(name = "client_timestamp")
    private @Nullable Instant clientTimestamp;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Column(name = "deleted_by")
    private @Nullable UUID deletedBy;

    @Column(name = "mentions_all")
    private boolean mentionsAll;

    /** For JPA. */
    protected MessageEntity() {}

    /** A new message at its place; what it says follows by {@link #say}. */
    public MessageEntity(UUID conversationId, long seq, UUID messageId, UUID senderId, Instant createdAt) {
        this.conversationId = conversationId;
        this.seq = seq;
        this.messageId = messageId;
        this.senderId = senderId;
        this.createdAt = createdAt;
    }

    /** Sets what the message says. */
    public void say(String type, @Nullable String text, @Nullable UUID inReplyTo) {
        this.messageType = type;
        this.content = text;
        this.replyTo = inReplyTo;
    }

    /** Sets whether the message calls everybody. */
    public void callAll(boolean all) {
        this.mentionsAll = all;
    }

    /** Replaces what the message says. */
    public void edit(String text, Instant now) {
        this.content = text;
        this.editedAt = now;
    }

    /** Erases what the message said; its place in the log remains. */
    public void erase(UUID by, Instant now) {
        this.content = null;
        this.mentionsAll = false;
        this.deletedAt = now;
        this.deletedBy = by;
    }

    /** Sets how the client knows the message. */
    public void stamp(UUID clientId, @Nullable Instant clientTime) {
        this.clientMessageId = clientId;
        this.clientTimestamp = clientTime;
    }

    public UUID conversationId() {
        return conversationId;
    }

    public long seq() {
        return seq;
    }

    public UUID messageId() {
        return messageId;
    }

    public UUID senderId() {
        return senderId;
    }

    public String messageType() {
        return messageType;
    }

    public @Nullable String content() {
        return content;
    }

    public @Nullable UUID replyTo() {
        return replyTo;
    }

    public UUID clientMessageId() {
        return clientMessageId;
    }

    public @Nullable Instant clientTimestamp() {
        return clientTimestamp;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    public @Nullable Instant deletedAt() {
        return deletedAt;
    }

    public @Nullable UUID deletedBy() {
        return deletedBy;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public boolean isMentioningAll() {
        return mentionsAll;
    }

    /** Its place in the log. */
    public MessageKey key() {
        return new MessageKey(conversationId, seq);
    }
}
