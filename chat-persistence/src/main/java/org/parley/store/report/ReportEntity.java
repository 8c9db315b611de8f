package org.parley.store.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody found a message to be wrong. */
@Entity
@Table(name = "reports")
public class ReportEntity {

    @Id
    @Column(name = "report_id")
    private UUID id;

    @Column(name = "conversation_id")
    private UUID conversationId;

    @Column(name = "seq")
    private long seq;

    @Column(name = "message_id")
    private UUID messageId;

    @Column(name = "sender_id")
    private @Nullable UUID senderId;

    @Column(name = "content")
    private @Nullable String content;

    @Column(name = "reporter_id")
    private UUID reporterId;

    @Column(name = "reason")
    private String reason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    private @Nullable UUID resolvedBy;

    /** For JPA; new ones come by {@link ReportRepository#addIfAbsent}. */
    protected ReportEntity() {}

    public UUID id() {
        return id;
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

    public @Nullable UUID senderId() {
        return senderId;
    }

    /** What the message said when it was reported. */
    public @Nullable String content() {
        return content;
    }

    public UUID reporterId() {
        return reporterId;
    }

    public String reason() {
        return reason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public @Nullable UUID resolvedBy() {
        return resolvedBy;
    }

    /** Notes who has seen to it; the first stays. */
    public void resolve(UUID administrator, Instant now) {
        if (resolvedAt == null) {
            resolvedAt = now;
            resolvedBy = administrator;
        }
    }

    /** Puts it back among the open ones. */
    public void reopen() {
        resolvedAt = null;
        resolvedBy = null;
    }
}
