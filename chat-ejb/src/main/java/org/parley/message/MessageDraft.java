package org.parley.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.event.ClientStamp;
import org.parley.event.MessageType;
import org.parley.id.MessageId;
import org.parley.problem.ProblemException;
import org.parley.validation.Text;

/** A message that somebody wants to post, checked as far as that goes without the database. */
public record MessageDraft(
        ClientStamp client,
        MessageType type,
        String content,
        @Nullable MessageId replyTo) {

    /** In Unicode code points; a page of dense text, and with a 64 KiB frame around it 4 bytes for each. */
    public static final int MAX_CONTENT = 16_000;

    /** Years that PostgreSQL and ISO-8601 both write with four digits. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /**
     * Checks the draft.
     *
     * @throws ProblemException invalid_argument or too_large
     */
    public static MessageDraft of(
            UUID clientMessageId,
            MessageType type,
            String content,
            @Nullable MessageId replyTo,
            @Nullable Instant clientTime) {
        if (type != MessageType.TEXT) {
            throw ProblemException.invalidArgument("message_type must be text");
        }
        checkContent(content);
        if (clientTime != null && (clientTime.isBefore(EARLIEST) || clientTime.isAfter(LATEST))) {
            throw ProblemException.invalidArgument("client_timestamp is not within the years 1 to 9999");
        }
        return new MessageDraft(new ClientStamp(clientMessageId, clientTime), type, content, replyTo);
    }

    /**
     * The text, if a message may say it.
     *
     * @throws ProblemException invalid_argument or too_large
     */
    public static String checkContent(String content) {
        return Text.checkNotBlank("content", content, MAX_CONTENT);
    }

    /**
     * The same message with other content.
     *
     * @throws ProblemException invalid_argument or too_large
     */
    MessageDraft saying(String newContent) {
        return newContent.equals(content) ? this : of(client.messageId(), type, newContent, replyTo, client.time());
    }
}
