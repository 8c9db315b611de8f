package org.parley.web.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.event.Message;
import org.parley.id.MessageId;

/** A message as clients see it, in responses and in frames. */
public record MessageView(
        UUID conversationId,
        long seq,
        UUID messageId,
        UUID senderId,
        String messageType,
        @Nullable String content,
        @Nullable UUID replyTo,
        @Nullable Object media,
        Instant timestamp,
        UUID clientMessageId,
        @Nullable Instant clientTimestamp,
        @Nullable Instant editedAt,
        List<Object> reactions) {

    public static MessageView of(Message message) {
        MessageId replyTo = message.body().replyTo();
        return new MessageView(
                message.position().conversation().value(),
                message.position().seq(),
                message.id().value(),
                message.sender().value(),
                message.body().type().code(),
                message.body().content(),
                replyTo == null ? null : replyTo.value(),
                null,
                message.postedAt(),
                message.client().messageId(),
                message.client().time(),
                message.editedAt(),
                List.of());
    }
}
