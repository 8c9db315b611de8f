package org.parley.log;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.event.ClientStamp;
import org.parley.event.LogPosition;
import org.parley.event.Mentions;
import org.parley.event.Message;
import org.parley.event.MessageBody;
import org.parley.event.MessageContext;
import org.parley.event.MessageRef;
import org.parley.event.MessageTimes;
import org.parley.event.MessageType;
import org.parley.event.Quote;
import org.parley.event.Reaction;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.store.message.MessageContextRepository;
import org.parley.store.message.MessageEntity;
import org.parley.store.message.MessageIdKey;
import org.parley.store.message.MessageKey;
import org.parley.store.message.MessageRepository;
import org.parley.store.message.StoredMention;
import org.parley.store.message.StoredReaction;

/** Reads messages out of their rows, with what stands around them; a constant number of queries whatever their number. */
@ApplicationScoped
public class StoredMessages {

    @Inject
    private MessageRepository messages;

    @Inject
    private MessageContextRepository contexts;

    /** The messages of the rows, in the same order. */
    public List<Message> read(List<MessageEntity> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<MessageKey> keys = rows.stream().map(MessageEntity::key).toList();
        Map<MessageKey, List<StoredReaction>> reactions =
                contexts.findReactions(keys).stream().collect(groupingBy(StoredReaction::message));
        Map<MessageKey, Set<UserId>> mentions = contexts.findMentions(keys).stream()
                .collect(groupingBy(StoredMention::message, mapping(mention -> new UserId(mention.userId()), toSet())));
        Map<MessageIdKey, MessageEntity> quoted = quoted(rows);
        return rows.stream()
                .map(row -> {
                    MessageEntity original = row.replyTo() == null || row.isDeleted()
                            ? null
                            : quoted.get(new MessageIdKey(row.conversationId(), row.replyTo()));
                    return message(
                            row,
                            mentions.getOrDefault(row.key(), Set.of()),
                            new MessageContext(
                                    original == null ? null : quote(original),
                                    reactions(reactions.getOrDefault(row.key(), List.of()))));
                })
                .toList();
    }

    /** The message of one row. */
    public Message read(MessageEntity row) {
        return read(List.of(row)).get(0);
    }

    /** How a reply shows a message. */
    public static Quote quote(MessageEntity row) {
        return new Quote(
                new MessageRef(new MessageId(row.messageId()), row.seq()),
                new UserId(row.senderId()),
                type(row),
                Quote.excerpt(row.content()),
                row.editedAt() != null);
    }

    private Map<MessageIdKey, MessageEntity> quoted(List<MessageEntity> rows) {
        List<MessageIdKey> ids = rows.stream()
                .filter(row -> row.replyTo() != null && !row.isDeleted())
                .map(row -> new MessageIdKey(row.conversationId(), row.replyTo()))
                .distinct()
                .toList();
        return messages.findByIds(ids).stream()
                .collect(toMap(row -> new MessageIdKey(row.conversationId(), row.messageId()), row -> row));
    }

    private static List<Reaction> reactions(List<StoredReaction> stored) {
        Map<String, List<UserId>> members = stored.stream()
                .collect(groupingBy(
                        StoredReaction::emoji,
                        LinkedHashMap::new,
                        mapping(reaction -> new UserId(reaction.userId()), toList())));
        return members.entrySet().stream()
                .map(entry -> new Reaction(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Message message(MessageEntity row, Set<UserId> mentioned, MessageContext context) {
        return new Message(
                new LogPosition(new ConversationId(row.conversationId()), row.seq()),
                new MessageId(row.messageId()),
                new UserId(row.senderId()),
                new MessageBody(
                        type(row),
                        row.content(),
                        row.replyTo() == null ? null : new MessageId(row.replyTo()),
                        new Mentions(mentioned, row.isMentioningAll())),
                new ClientStamp(row.clientMessageId(), row.clientTimestamp()),
                new MessageTimes(row.createdAt(), row.editedAt(), deletion(row)),
                context);
    }

    private static MessageTimes.@Nullable Deletion deletion(MessageEntity row) {
        Instant at = row.deletedAt();
        return at == null || row.deletedBy() == null
                ? null
                : new MessageTimes.Deletion(at, new UserId(row.deletedBy()));
    }

    private static MessageType type(MessageEntity row) {
        return MessageType.of(row.messageType())
                .orElseThrow(() -> new IllegalStateException("Unknown message type " + row.messageType()));
    }
}
