package org.parley.store.log;

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
import org.parley.store.SeqRange;
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

    private static final String CLOSE = """
            with moved as (
                update conversations c set last_seq = head.seq, updated_at = ?3
                from unnest(cast(string_to_array(?1, ',') as uuid[]),
                            cast(string_to_array(?2, ',') as bigint[])) as head(id, seq)
                where c.conversation_id = head.id),
            posted as (
                %s
                on conflict (conversation_id, sender_id, client_message_id) do nothing
                returning seq)
            insert into outbox (committed_at, outbox_id, node, ranges)
            select cast(?3 as timestamptz), cast(?4 as uuid), ?5, ?6
            where (select count(*) from posted) = cast(?7 as bigint)""".formatted(MessageColumns.insert(8));

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /**
     * Locks the conversations until the end of the transaction, and says how they are under the lock; those that do not exist are
     * left out.
     *
     * @throws jakarta.persistence.PersistenceException with SQLSTATE 55P03 if one of them is locked for longer than a second
     */
    public List<LockedLog> open(Collection<UUID> conversationIds) {
        return open(conversationIds, false);
    }

    /** Does the same with those that nobody else has locked, and waits for none. */
    public List<LockedLog> openFree(Collection<UUID> conversationIds) {
        return open(conversationIds, true);
    }

    private List<LockedLog> open(Collection<UUID> conversationIds, boolean onlyFree) {
        List<?> rows = entities.createNativeQuery("""
                        select conversation_id, is_locked, kind, last_seq, blockers, members
                        from open_logs(cast(string_to_array(?1, ',') as uuid[]), ?2)""")
                .setParameter(1, SqlList.of(conversationIds))
                .setParameter(2, onlyFree)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LockedLog(
                        (UUID) row[0],
                        (Boolean) row[1],
                        (String) row[2],
                        ((Number) row[3]).longValue(),
                        SqlList.ids((String) row[4]),
                        LogMember.parse((String) row[5])))
                .toList();
    }

    /** The messages that are there already under these keys. */
    @SuppressWarnings("unchecked") // a native query with a result class gives that class
    public List<MessageEntity> findPosted(Collection<ClientKey> keys) {
        return entities.createNativeQuery("""
                        select m.*
                        from unnest(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as uuid[]),
                                    cast(string_to_array(?3, ',') as uuid[])) as wanted(conversation, sender, client)
                        -- Lateral with a limit, as a join would be planned as a scan of all partitions.
                        cross join lateral (
                            select * from messages
                            where messages.conversation_id = wanted.conversation
                              and messages.sender_id = wanted.sender
                              and messages.client_message_id = wanted.client
                            limit 1) m""", MessageEntity.class)
                .setParameter(1, SqlList.of(keys, ClientKey::conversationId))
                .setParameter(2, SqlList.of(keys, ClientKey::senderId))
                .setParameter(3, SqlList.of(keys, ClientKey::clientMessageId))
                .getResultList();
    }

    public void append(ConversationEventEntity event) {
        entities.persist(event);
    }

    /** The first {@code limit} entries of each of the ranges that are not messages, in ascending order of each. */
    public List<ConversationEventEntity> findEvents(Collection<SeqRange> ranges, int limit) {
        return SeqRange.firstOfEach(entities, ConversationEventEntity.class, "conversation_events", ranges, limit);
    }

    /**
     * Writes the new messages, moves the heads of the logs to the ends of what was written, and notes in the outbox that it is to be told.
     *
     * @return false if one of the messages was posted before under its client key: then the transaction must not be committed
     */
    public boolean close(
            UUID outboxId, String node, Instant now, Collection<LogRange> written, Collection<MessageEntity> messages) {
        Query statement = entities.createNativeQuery(CLOSE)
                .setFlushMode(FlushModeType.COMMIT) // other changes need not be written for it
                .setParameter(1, SqlList.of(written, LogRange::conversationId))
                .setParameter(2, SqlList.of(written, LogRange::last))
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, outboxId)
                .setParameter(5, node)
                .setParameter(6, LogRange.format(written));
        statement.setParameter(7, messages.size());
        MessageColumns.bind(statement, 8, messages);
        return statement.executeUpdate() > 0;
    }
}
