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
            posted as (%s)
            insert into outbox (committed_at, outbox_id, node, ranges) values (?3, ?4, ?5, ?6)""".formatted(MessageColumns.insert(7));

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /**
     * Locks the conversations until the end of the transaction, and says how they are under the lock; those that do not exist are
     * left out.
     *
     * @param keys under which messages may have been posted before
     * @throws jakarta.persistence.PersistenceException with SQLSTATE 55P03 if one of them is locked for longer than a second
     */
    public List<LockedLog> open(Collection<UUID> conversationIds, Collection<ClientKey> keys) {
        return open(conversationIds, keys, false);
    }

    /** Does the same with those that nobody else has locked, and waits for none. */
    public List<LockedLog> openFree(Collection<UUID> conversationIds, Collection<ClientKey> keys) {
        return open(conversationIds, keys, true);
    }

    private List<LockedLog> open(Collection<UUID> conversationIds, Collection<ClientKey> keys, boolean onlyFree) {
        List<?> rows = entities.createNativeQuery("""
                        select conversation_id, is_locked, kind, last_seq, blockers, members, posted
                        from open_logs(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as uuid[]),
                                       cast(string_to_array(?3, ',') as uuid[]), cast(string_to_array(?4, ',') as uuid[]), ?5)""")
                .setParameter(1, SqlList.of(conversationIds))
                .setParameter(2, SqlList.of(keys, ClientKey::conversationId))
                .setParameter(3, SqlList.of(keys, ClientKey::senderId))
                .setParameter(4, SqlList.of(keys, ClientKey::clientMessageId))
                .setParameter(5, onlyFree)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LockedLog(
                        (UUID) row[0],
                        (Boolean) row[1],
                        (String) row[2],
                        ((Number) row[3]).longValue(),
                        SqlList.ids((String) row[4]),
                        LogMember.parse((String) row[5]),
                        SqlList.ids((String) row[6])))
                .toList();
    }

    public void append(ConversationEventEntity event) {
        entities.persist(event);
    }

    /** The first {@code limit} entries of each of the ranges that are not messages, in ascending order of each. */
    public List<ConversationEventEntity> findEvents(Collection<SeqRange> ranges, int limit) {
        return SeqRange.firstOfEach(entities, ConversationEventEntity.class, "conversation_events", ranges, limit);
    }

    /** Writes the new messages, moves the heads of the logs to the ends of what was written, and notes in the outbox that it is to be told. */
    public void close(
            UUID outboxId, String node, Instant now, Collection<LogRange> written, Collection<MessageEntity> messages) {
        Query statement = entities.createNativeQuery(CLOSE)
                .setFlushMode(FlushModeType.COMMIT) // other changes need not be written for it
                .setParameter(1, SqlList.of(written, LogRange::conversationId))
                .setParameter(2, SqlList.of(written, LogRange::last))
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, outboxId)
                .setParameter(5, node)
                .setParameter(6, LogRange.format(written));
        MessageColumns.bind(statement, 7, messages);
        statement.executeUpdate();
    }
}
