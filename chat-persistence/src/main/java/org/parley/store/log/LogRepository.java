package org.parley.store.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parley.store.SqlList;
import org.parley.store.message.MessageEntity;

/**
 * Appends to logs, many conversations in one transaction.
 *
 * <p>The statements are native because they work on sets: one round trip a step whatever the size of the batch (ADR
 * 0005).
 */
@ApplicationScoped
public class LogRepository {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /**
     * Locks the heads of the conversations until the end of the transaction; those that do not exist are left out.
     *
     * <p>Rows are locked in the order of their ids, so that writers on different nodes cannot deadlock.
     */
    public List<LogHead> lock(Collection<UUID> conversationIds) {
        return rows("""
                        select conversation_id, kind, last_seq,
                            case when kind = 'direct' then (
                                select string_agg(cast(owner_id as text), ',') from contacts
                                where blocked and ((owner_id = direct_low and contact_id = direct_high)
                                                or (owner_id = direct_high and contact_id = direct_low))) end
                        from conversations
                        where conversation_id = any(cast(string_to_array(?1, ',') as uuid[]))
                        order by conversation_id
                        for no key update""", conversationIds)
                .map(row -> new LogHead(
                        (UUID) row[0], (String) row[1], ((Number) row[2]).longValue(), SqlList.ids((String) row[3])))
                .toList();
    }

    /** The present members of the conversations. */
    public List<LogMember> findMembers(Collection<UUID> conversationIds) {
        return rows("""
                        select conversation_id, user_id, role, visible_from_seq from participants
                        where conversation_id = any(cast(string_to_array(?1, ',') as uuid[])) and left_seq is null""", conversationIds)
                .map(row -> new LogMember((UUID) row[0], (UUID) row[1], (String) row[2], ((Number) row[3]).longValue()))
                .toList();
    }

    /** The messages that were posted before under any of the keys. */
    @SuppressWarnings("unchecked") // a native query with a result class gives that class
    public List<MessageEntity> findPosted(Collection<ClientKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return entities.createNativeQuery("""
                        select m.*
                        from unnest(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as uuid[]),
                                    cast(string_to_array(?3, ',') as uuid[])) as wanted(conversation, sender, client)
                        -- Lateral with a limit: a join would be planned as a scan of all partitions while the
                        -- tables are new, and the prepared plan kept until the first analyze.
                        cross join lateral (
                            select * from messages
                            where messages.conversation_id = wanted.conversation
                              and messages.sender_id = wanted.sender
                              and messages.client_message_id = wanted.client
                            limit 1) m""", MessageEntity.class)
                .setParameter(
                        1,
                        SqlList.of(keys.stream().map(ClientKey::conversationId).toList()))
                .setParameter(
                        2, SqlList.of(keys.stream().map(ClientKey::senderId).toList()))
                .setParameter(
                        3,
                        SqlList.of(keys.stream().map(ClientKey::clientMessageId).toList()))
                .getResultList();
    }

    public void append(MessageEntity message) {
        entities.persist(message);
    }

    public void append(ConversationEventEntity event) {
        entities.persist(event);
    }

    /** The first {@code limit} entries that are not messages, from one seq to another, both included. */
    public List<ConversationEventEntity> findEvents(UUID conversationId, long from, long to, int limit) {
        return entities.createQuery("""
                        select e from ConversationEventEntity e
                        where e.conversationId = :conversation and e.seq between :from and :to
                        order by e.seq""", ConversationEventEntity.class)
                .setParameter("conversation", conversationId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Moves the heads to the given seqs and notes the activity. */
    public void advance(Map<UUID, Long> heads, Instant now) {
        entities.createNativeQuery("""
                        update conversations c set last_seq = head.seq, updated_at = ?3
                        from unnest(cast(string_to_array(?1, ',') as uuid[]),
                                    cast(string_to_array(?2, ',') as bigint[])) as head(id, seq)
                        where c.conversation_id = head.id""")
                .setFlushMode(FlushModeType.COMMIT) // the messages need not be written for it
                .setParameter(1, SqlList.of(heads.keySet()))
                .setParameter(2, SqlList.of(heads.values()))
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    private Stream<Object[]> rows(String sql, Collection<UUID> ids) {
        List<?> rows =
                entities.createNativeQuery(sql).setParameter(1, SqlList.of(ids)).getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
