package org.parley.web.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.event.Mentions;
import org.parley.event.Message;
import org.parley.event.MessageTimes;
import org.parley.event.Quote;
import org.parley.event.Reaction;
import org.parley.id.MessageId;
import org.parley.id.UserId;

/** A message as clients see it, in responses and in frames. */
public record MessageView(
        UUID conversationId,
        long seq,
        UUID messageId,
        UUID senderId,
        String messageType,
        @Nullable String content,
        @Nullable UUID replyTo,
        @Nullable QuoteView quoted,
        @Nullable Object media,
        List<UUID> mentions,
        boolean mentionsAll,
        Instant timestamp,
        UUID clientMessageId,
        @Nullable Instant clientTimestamp,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable UUID deletedBy,
        List<ReactionView> reactions) {

    /** The message that this one answers, as it is now; {@code content} is its beginning, null once deleted. */
    public record QuoteView(
            UUID messageId,
            long seq,
            UUID senderId,
            String messageType,
            @Nullable String content,
            boolean isEdited) {

        static @Nullable QuoteView of(@Nullable Quote quote) {
            return quote == null
                    ? null
                    : new QuoteView(
                            quote.message().id().value(),
                            quote.message().seq(),
                            quote.sender().value(),
                            quote.type().code(),
                            quote.content(),
                            quote.isEdited());
        }
    }

    /** An emoji and who put it there. */
    public record ReactionView(String emoji, int count, List<UUID> userIds) {

        static ReactionView of(Reaction reaction) {
            return new ReactionView(
                    reaction.emoji(),
                    reaction.members().size(),
                    reaction.members().stream().map(UserId::value).toList());
        }
    }

    public static MessageView of(Message message) {
        MessageId replyTo = message.body().replyTo();
        MessageTimes times = message.times();
        MessageTimes.Deletion deletion = times.deletion();
        return new MessageView(
                message.position().conversation().value(),
                message.position().seq(),
                message.id().value(),
                message.sender().value(),
                message.body().type().code(),
                message.body().content(),
                replyTo == null ? null : replyTo.value(),
                QuoteView.of(message.context().quote()),
                null,
                mentioned(message.body().mentions()),
                message.body().mentions().isAll(),
                times.postedAt(),
                message.client().messageId(),
                message.client().time(),
                times.editedAt(),
                deletion == null ? null : deletion.at(),
                deletion == null ? null : deletion.by().value(),
                message.context().reactions().stream().map(ReactionView::of).toList());
    }

    /** The members that are called by name, in an order that does not change from one answer to the next. */
    public static List<UUID> mentioned(Mentions mentions) {
        return mentions.members().stream().map(UserId::value).sorted().toList();
    }
}
