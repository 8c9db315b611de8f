package org.parley.bus.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.event.ClientStamp;
import org.parley.event.ConversationStarted;
import org.parley.event.DomainEvent;
import org.parley.event.LogPosition;
import org.parley.event.Message;
import org.parley.event.MessageBody;
import org.parley.event.MessagePosted;
import org.parley.event.MessageType;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;

/** An event as the codec writes it, named by {@code kind}; times are milliseconds since 1970. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EncodedEvent.Posted.class, name = "posted"),
    @JsonSubTypes.Type(value = EncodedEvent.Started.class, name = "started")
})
sealed interface EncodedEvent {

    DomainEvent decode();

    static EncodedEvent of(DomainEvent event) {
        if (event instanceof MessagePosted posted) {
            return Posted.of(posted.message());
        }
        if (event instanceof ConversationStarted started) {
            return Started.of(started);
        }
        throw new IllegalStateException(
                "The codec does not know " + event.getClass().getSimpleName());
    }

    /** A {@link MessagePosted}. */
    record Posted(
            UUID conversation,
            long seq,
            UUID id,
            UUID sender,
            MessageType type,
            @Nullable String content,
            @Nullable UUID replyTo,
            UUID clientId,
            @Nullable Long clientTime,
            long postedAt,
            @Nullable Long editedAt)
            implements EncodedEvent {

        static Posted of(Message message) {
            MessageId replyTo = message.body().replyTo();
            return new Posted(
                    message.position().conversation().value(),
                    message.position().seq(),
                    message.id().value(),
                    message.sender().value(),
                    message.body().type(),
                    message.body().content(),
                    replyTo == null ? null : replyTo.value(),
                    message.client().messageId(),
                    millis(message.client().time()),
                    message.postedAt().toEpochMilli(),
                    millis(message.editedAt()));
        }

        @Override
        public DomainEvent decode() {
            return new MessagePosted(new Message(
                    new LogPosition(new ConversationId(conversation), seq),
                    new MessageId(id),
                    new UserId(sender),
                    new MessageBody(type, content, replyTo == null ? null : new MessageId(replyTo)),
                    new ClientStamp(clientId, instant(clientTime)),
                    Instant.ofEpochMilli(postedAt),
                    instant(editedAt)));
        }
    }

    /** A {@link ConversationStarted}. */
    record Started(
            UUID conversation,
            String conversationKind,
            @Nullable String name,
            UUID startedBy) implements EncodedEvent {

        static Started of(ConversationStarted event) {
            return new Started(
                    event.conversation().value(),
                    event.kind(),
                    event.name(),
                    event.startedBy().value());
        }

        @Override
        public DomainEvent decode() {
            return new ConversationStarted(
                    new ConversationId(conversation), conversationKind, name, new UserId(startedBy));
        }
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
