package org.parley.web.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.event.MessageType;
import org.parley.id.MessageId;
import org.parley.message.MessageDraft;
import org.parley.problem.ProblemException;
import org.parley.web.json.Required;

/** A message to post, as it stands in a body or, with its addressee beside it, in a frame. */
public record PostRequest(
        @Nullable UUID clientMessageId,
        @Nullable String content,
        @Nullable String messageType,
        @Nullable UUID replyTo,
        @Nullable UUID mediaId,
        @Nullable Instant clientTimestamp) {

    /**
     * The draft.
     *
     * @throws ProblemException invalid_argument or too_large
     */
    public MessageDraft draft() {
        MessageType type = messageType == null
                ? MessageType.TEXT
                : MessageType.of(messageType)
                        .orElseThrow(() -> ProblemException.invalidArgument("message_type is not known"));
        if (mediaId != null) {
            throw ProblemException.invalidArgument("media_id names no upload");
        }
        return MessageDraft.of(
                Required.field("client_message_id", clientMessageId),
                type,
                Required.field("content", content),
                replyTo == null ? null : new MessageId(replyTo),
                clientTimestamp);
    }
}
