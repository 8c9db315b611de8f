package org.parley.report;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.event.LogPosition;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.store.report.ReportEntity;
import org.parley.user.UserProfile;

/** A report as administrators see it. */
public record Report(
        UUID id, Reported reported, UserProfile reporter, String reason, Instant createdAt, Outcome outcome) {

    /** The message, and what it said when it was reported; the system itself is nobody. */
    public record Reported(
            LogPosition position,
            MessageId message,
            @Nullable UserProfile sender,
            @Nullable String content) {}

    /** Who has seen to it and when; nobody yet, if it is open. */
    public record Outcome(
            @Nullable Instant resolvedAt, @Nullable UserId resolvedBy) {}

    static Report of(ReportEntity row, Map<UUID, UserProfile> people) {
        return new Report(
                row.id(),
                new Reported(
                        new LogPosition(new ConversationId(row.conversationId()), row.seq()),
                        new MessageId(row.messageId()),
                        row.senderId() == null ? null : people.get(row.senderId()),
                        row.content()),
                people.get(row.reporterId()),
                row.reason(),
                row.createdAt(),
                new Outcome(row.resolvedAt(), row.resolvedBy() == null ? null : new UserId(row.resolvedBy())));
    }
}
