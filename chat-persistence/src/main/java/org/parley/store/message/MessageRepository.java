package org.parley.store.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.store.SeqRange;
import org.parley.store.SqlList;

/** Finds messages. */
@ApplicationScoped
public class MessageRepository {

    private static final String IN_RANGE =
            "select m from MessageEntity m where m.conversationId = :conversation and m.seq between :from and :to ";

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** The first {@code limit} messages from seq {@code from} to {@code to}, both included, in ascending order. */
    public List<MessageEntity> findFirst(UUID conversationId, long from, long to, int limit) {
        return inRange(IN_RANGE + "order by m.seq", conversationId, from, to, limit);
    }

    /** The first {@code limit} messages of each of the ranges, in ascending order of each. */
    public List<MessageEntity> findFirst(Collection<SeqRange> ranges, int limit) {
        return SeqRange.firstOfEach(entities, MessageEntity.class, "messages", ranges, limit);
    }

    /** The last {@code limit} messages from seq {@code from} to {@code to}, both included, in descending order. */
    public List<MessageEntity> findLast(UUID conversationId, long from, long to, int limit) {
        return inRange(IN_RANGE + "order by m.seq desc", conversationId, from, to, limit);
    }

    private List<MessageEntity> inRange(String query, UUID conversationId, long from, long to, int limit) {
        return entities.createQuery(query, MessageEntity.class)
                .setParameter("conversation", conversationId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultList();
    }

    public Optional<MessageEntity> findById(UUID conversationId, UUID messageId) {
        return entities.createQuery("""
                        select m from MessageEntity m
                        where m.conversationId = :conversation and m.messageId = :message""", MessageEntity.class)
                .setParameter("conversation", conversationId)
                .setParameter("message", messageId)
                .getResultStream()
                .findFirst();
    }

    /** The newest message of each of the conversations that has one. */
    @SuppressWarnings("unchecked") // a native query with a result class gives that class
    public List<MessageEntity> findNewest(Collection<UUID> conversationIds) {
        return entities.createNativeQuery("""
                        select m.*
                        from unnest(cast(string_to_array(?1, ',') as uuid[])) as wanted(conversation_id)
                        cross join lateral (
                            select * from messages where messages.conversation_id = wanted.conversation_id
                            order by seq desc limit 1) m""", MessageEntity.class)
                .setParameter(1, SqlList.of(conversationIds))
                .getResultList();
    }

    /** The messages of these ids, as far as there are any. */
    @SuppressWarnings("unchecked") // a native query with a result class gives that class
    public List<MessageEntity> findByIds(Collection<MessageIdKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return entities.createNativeQuery("""
                        select m.*
                        from unnest(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as uuid[]))
                            as wanted(conversation, message)
                        -- Lateral with a limit, as a join would be planned as a scan of all partitions.
                        cross join lateral (
                            select * from messages
                            where messages.conversation_id = wanted.conversation
                              and messages.message_id = wanted.message
                            limit 1) m""", MessageEntity.class)
                .setParameter(1, SqlList.of(keys, MessageIdKey::conversationId))
                .setParameter(2, SqlList.of(keys, MessageIdKey::messageId))
                .getResultList();
    }

    /** The messages at these places. */
    @SuppressWarnings("unchecked") // a native query with a result class gives that class
    public List<MessageEntity> findAt(Collection<MessageKey> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return entities.createNativeQuery("""
                        select m.*
                        from unnest(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as bigint[]))
                            as wanted(conversation, seq)
                        cross join lateral (
                            select * from messages
                            where messages.conversation_id = wanted.conversation and messages.seq = wanted.seq
                            limit 1) m""", MessageEntity.class)
                .setParameter(1, SqlList.of(places, MessageKey::conversationId))
                .setParameter(2, SqlList.of(places, MessageKey::seq))
                .getResultList();
    }
}
