package org.parley.store.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parley.store.SqlList;

/**
 * What stands around messages: reactions, mentions, and what they said before.
 *
 * <p>The statements are native because they read for a page of messages at once, and write without flushing a batch of
 * new messages before its time.
 */
@ApplicationScoped
public class MessageContextRepository {

    private static final String WANTED = """
             from unnest(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as bigint[]))
                 as wanted(conversation, seq)
             join %s found on found.conversation_id = wanted.conversation and found.seq = wanted.seq
            """;

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** The emoji at the messages, the first first. */
    public List<StoredReaction> findReactions(Collection<MessageKey> messages) {
        return rows(
                        "select found.conversation_id, found.seq, found.user_id, found.emoji"
                                + WANTED.formatted("reactions") + "order by found.reacted_seq",
                        messages)
                .map(row -> new StoredReaction(key(row), (UUID) row[2], (String) row[3]))
                .toList();
    }

    /** Whom the messages call by name. */
    public List<StoredMention> findMentions(Collection<MessageKey> messages) {
        return rows(
                        "select found.conversation_id, found.seq, found.user_id" + WANTED.formatted("message_mentions"),
                        messages)
                .map(row -> new StoredMention(key(row), (UUID) row[2]))
                .toList();
    }

    /** What a message said before its edits, the first first. */
    public List<StoredEdition> findEditions(MessageKey message) {
        List<?> rows = at(
                        "select edition, content, replaced_at from message_edits where ", message, " order by edition")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new StoredEdition(
                        ((Number) row[0]).intValue(), (String) row[1], ((Timestamp) row[2]).toInstant()))
                .toList();
    }

    /** Keeps what a message said until now. */
    public void addEdition(MessageKey message, String content, Instant now) {
        at(
                        "insert into message_edits (conversation_id, seq, edition, content, replaced_at) "
                                + "select ?1, ?2, count(*) + 1, ?3, ?4 from message_edits where ",
                        message,
                        "")
                .setParameter(3, content)
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
    }

    /** Notes whom a message calls by name, in place of whom it called before. */
    public void replaceMentions(MessageKey message, Collection<UUID> users) {
        at("delete from message_mentions where ", message, "").executeUpdate();
        addMentions(message, users);
    }

    /** Notes whom a new message calls by name. */
    public void addMentions(MessageKey message, Collection<UUID> users) {
        if (!users.isEmpty()) {
            entities.createNativeQuery("insert into message_mentions (conversation_id, seq, user_id) "
                            + "select ?1, ?2, u from unnest(cast(string_to_array(?3, ',') as uuid[])) u")
                    .setFlushMode(FlushModeType.COMMIT)
                    .setParameter(1, message.conversationId())
                    .setParameter(2, message.seq())
                    .setParameter(3, SqlList.of(users))
                    .executeUpdate();
        }
    }

    /** Puts an emoji to a message by the entry at {@code reactedSeq}; false if it is there. */
    public boolean addReaction(StoredReaction reaction, long reactedSeq, Instant now) {
        return entities.createNativeQuery("insert into reactions "
                                + "(conversation_id, seq, user_id, emoji, created_at, reacted_seq) "
                                + "values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter(1, reaction.message().conversationId())
                        .setParameter(2, reaction.message().seq())
                        .setParameter(3, reaction.userId())
                        .setParameter(4, reaction.emoji())
                        .setParameter(5, Timestamp.from(now))
                        .setParameter(6, reactedSeq)
                        .executeUpdate()
                == 1;
    }

    /** Takes an emoji back; false if it was not there. */
    public boolean removeReaction(StoredReaction reaction) {
        return at("delete from reactions where ", reaction.message(), " and user_id = ?3 and emoji = ?4")
                        .setParameter(3, reaction.userId())
                        .setParameter(4, reaction.emoji())
                        .executeUpdate()
                == 1;
    }

    /** How many different emoji a person has put to a message. */
    public int countReactions(MessageKey message, UUID user) {
        Object count = at("select count(*) from reactions where ", message, " and user_id = ?3")
                .setParameter(3, user)
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** Forgets all that stands around a message. */
    public void erase(MessageKey message) {
        at("delete from message_edits where ", message, "").executeUpdate();
        at("delete from message_mentions where ", message, "").executeUpdate();
        at("delete from reactions where ", message, "").executeUpdate();
    }

    private Query at(String before, MessageKey message, String after) {
        return entities.createNativeQuery(before + "conversation_id = ?1 and seq = ?2" + after)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, message.conversationId())
                .setParameter(2, message.seq());
    }

    private Stream<Object[]> rows(String sql, Collection<MessageKey> messages) {
        List<?> rows = entities.createNativeQuery(sql)
                .setParameter(1, SqlList.of(messages, MessageKey::conversationId))
                .setParameter(2, SqlList.of(messages, MessageKey::seq))
                .getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static MessageKey key(Object[] row) {
        return new MessageKey((UUID) row[0], ((Number) row[1]).longValue());
    }
}
