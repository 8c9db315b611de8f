package org.parley.web.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.report.Report;
import org.parley.user.UserProfile;

/** A report as administrators see it; {@code content} is what the message said when it was reported. */
public record ReportView(
        UUID reportId,
        UUID conversationId,
        UUID messageId,
        long seq,
        @Nullable PersonView sender,
        @Nullable String content,
        PersonView reporter,
        String reason,
        Instant createdAt,
        @Nullable Instant resolvedAt,
        @Nullable UUID resolvedBy) {

    /** A person by name; the username of a deleted account is null. */
    public record PersonView(UUID userId, @Nullable String username, String displayName) {

        static PersonView of(UserProfile profile) {
            return new PersonView(profile.id().value(), profile.username(), profile.displayName());
        }
    }

    static ReportView of(Report report) {
        Report.Reported reported = report.reported();
        Report.Outcome outcome = report.outcome();
        return new ReportView(
                report.id(),
                reported.position().conversation().value(),
                reported.message().value(),
                reported.position().seq(),
                reported.sender() == null ? null : PersonView.of(reported.sender()),
                reported.content(),
                PersonView.of(report.reporter()),
                report.reason(),
                report.createdAt(),
                outcome.resolvedAt(),
                outcome.resolvedBy() == null ? null : outcome.resolvedBy().value());
    }
}
