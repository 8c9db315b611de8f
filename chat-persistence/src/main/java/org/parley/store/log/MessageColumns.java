package org.parley.store.log;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.store.message.MessageEntity;

/**
 * Inserts any number of messages with one statement, whose text and plan do not depend on the number: each column is one array of texts.
 *
 * <p>What the entity maps stands here a second time; a test compares what is written with what is read (ADR 0022).
 */
final class MessageColumns {

    private static final List<Column> COLUMNS = List.of(
            new Column("conversation_id", "uuid", MessageEntity::conversationId),
            new Column("seq", "bigint", MessageEntity::seq),
            new Column("message_id", "uuid", MessageEntity::messageId),
            new Column("sender_id", "uuid", MessageEntity::senderId),
            new Column("message_type", "text", MessageEntity::messageType),
            new Column("content", "text", MessageEntity::content),
            new Column("reply_to", "uuid", MessageEntity::replyTo),
            new Column("client_message_id", "uuid", MessageEntity::clientMessageId),
            new Column("client_timestamp", "timestamptz", MessageEntity::clientTimestamp),
            new Column("created_at", "timestamptz", MessageEntity::createdAt),
            new Column("edited_at", "timestamptz", MessageEntity::editedAt),
            new Column("deleted_at", "timestamptz", MessageEntity::deletedAt),
            new Column("deleted_by", "uuid", MessageEntity::deletedBy),
            new Column("mentions_all", "boolean", MessageEntity::isMentioningAll));

    private record Column(String name, String type, Function<MessageEntity, @Nullable Object> value) {

        /** Null stays null, which a list with commas between could not say. */
        @Nullable
        String[] of(Collection<MessageEntity> messages) {
            return messages.stream()
                    .map(value)
                    .map(one -> one == null ? null : one.toString())
                    .toArray(String[]::new);
        }
    }

    private MessageColumns() {}

    /** The statement, with its parameters from that one on. */
    static String insert(int firstParameter) {
        return "insert into messages (" + COLUMNS.stream().map(Column::name).collect(joining(", "))
                + ") select * from unnest("
                + IntStream.range(0, COLUMNS.size())
                        .mapToObj(i -> "cast(?" + (firstParameter + i) + " as "
                                + COLUMNS.get(i).type() + "[])")
                        .collect(joining(", "))
                + ")";
    }

    /** Sets these parameters. */
    static void bind(Query statement, int firstParameter, Collection<MessageEntity> messages) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            statement.setParameter(firstParameter + i, COLUMNS.get(i).of(messages));
        }
    }
}
