package org.parley.store.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.store.SqlList;
import org.parley.store.receipt.CursorMove.Range;

/** Keeps the cursors of what is delivered and read; each statement works on all members of a batch. */
@ApplicationScoped
public class ReceiptRepository {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /**
     * Lets this transaction's commit not wait for the disk: a cursor that a crash takes back is moved again by the next
     * acknowledgement.
     */
    public void relaxCommit() {
        entities.createNativeQuery("select set_config('synchronous_commit', 'off', true)")
                .getSingleResult();
    }

    /** Moves the cursors forward; the answer has every wish of a present member, moved or not. */
    public List<CursorMove> advance(List<CursorWish> wishes) {
        List<?> rows = entities.createNativeQuery("""
                        with wanted as (
                            select * from unnest(
                                cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as uuid[]),
                                cast(string_to_array(?3, ',') as bigint[]), cast(string_to_array(?4, ',') as timestamptz[]),
                                cast(string_to_array(?5, ',') as bigint[]), cast(string_to_array(?6, ',') as timestamptz[]))
                                as w(conversation_id, user_id, delivered, delivered_at, read, read_at)
                        ), found as (
                            select p.conversation_id, p.user_id, p.delivered_seq, p.read_seq,
                                least(w.delivered, c.last_seq) as delivered, w.delivered_at,
                                least(w.read, c.last_seq) as read, w.read_at
                            from wanted w
                            join participants p on p.conversation_id = w.conversation_id and p.user_id = w.user_id
                            join conversations c on c.conversation_id = w.conversation_id
                            where p.left_seq is null
                            -- Locked in one order, so that two nodes cannot deadlock.
                            order by p.conversation_id, p.user_id
                            for no key update of p
                        ), moved as (
                            update participants p set
                                delivered_seq = greatest(p.delivered_seq, f.delivered),
                                delivered_at = case when f.delivered > p.delivered_seq
                                    then f.delivered_at else p.delivered_at end,
                                read_seq = greatest(p.read_seq, f.read),
                                read_at = case when f.read > p.read_seq then f.read_at else p.read_at end
                            from found f
                            where p.conversation_id = f.conversation_id and p.user_id = f.user_id
                              and (f.delivered > p.delivered_seq or f.read > p.read_seq)
                        )
                        select conversation_id, user_id, delivered_seq, delivered, read_seq, read from found""")
                .setParameter(1, SqlList.of(wishes, CursorWish::conversationId))
                .setParameter(2, SqlList.of(wishes, CursorWish::userId))
                .setParameter(3, SqlList.of(wishes, wish -> wish.delivered().seq()))
                .setParameter(4, SqlList.of(wishes, wish -> wish.delivered().at()))
                .setParameter(5, SqlList.of(wishes, wish -> wish.read().seq()))
                .setParameter(6, SqlList.of(wishes, wish -> wish.read().at()))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new CursorMove(
                        (UUID) row[0],
                        (UUID) row[1],
                        new Range(number(row[2]), number(row[3])),
                        new Range(number(row[4]), number(row[5]))))
                .toList();
    }

    /** Remembers when cursors came to where they are. */
    public void mark(String status, List<CursorWish> members, Function<CursorWish, CursorWish.Mark> mark) {
        if (members.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        insert into receipt_marks as m (conversation_id, user_id, status, chunk, seqs, marked_at)
                        select conversation, member, ?5, seq / 64, array[seq], array[at]
                        from unnest(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as uuid[]),
                                    cast(string_to_array(?3, ',') as bigint[]),
                                    cast(string_to_array(?4, ',') as timestamptz[])) as w(conversation, member, seq, at)
                        on conflict (conversation_id, user_id, status, chunk) do update
                        set seqs = m.seqs || excluded.seqs, marked_at = m.marked_at || excluded.marked_at""")
                .setParameter(1, SqlList.of(members, CursorWish::conversationId))
                .setParameter(2, SqlList.of(members, CursorWish::userId))
                .setParameter(3, SqlList.of(members, wish -> mark.apply(wish).seq()))
                .setParameter(4, SqlList.of(members, wish -> mark.apply(wish).at()))
                .setParameter(5, status)
                .executeUpdate();
    }

    /**
     * Who of the present members wrote what lies in the ranges, by conversation and the member whose range it is.
     *
     * @param most only the last so many entries of a range are looked at
     */
    public Map<CursorMove, Set<UUID>> findSenders(Collection<CursorMove> moves, int most) {
        Map<CursorMove, Set<UUID>> senders = new HashMap<>();
        if (moves.isEmpty()) {
            return senders;
        }
        List<CursorMove> ordered = List.copyOf(moves);
        List<?> rows = entities.createNativeQuery("""
                        select w.number, string_agg(distinct cast(m.sender_id as text), ',')
                        from unnest(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as bigint[]),
                                    cast(string_to_array(?3, ',') as bigint[]))
                            with ordinality as w(conversation, first, last, number)
                        cross join lateral (
                            select distinct sender_id from messages
                            where conversation_id = w.conversation and seq between greatest(w.first, w.last - ?4) and w.last
                        ) m
                        join participants p on p.conversation_id = w.conversation and p.user_id = m.sender_id
                            and p.left_seq is null
                        group by w.number""")
                .setParameter(1, SqlList.of(ordered, CursorMove::conversationId))
                .setParameter(2, SqlList.of(ordered, move -> lower(move) + 1))
                .setParameter(3, SqlList.of(ordered, ReceiptRepository::upper))
                .setParameter(4, most)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            senders.put(ordered.get((int) number(columns[0]) - 1), SqlList.ids((String) columns[1]));
        }
        return senders;
    }

    /** When the members who were in the conversation at that entry, but for its sender, got and read it. */
    public List<StoredReceipt> findReceipts(UUID conversationId, long seq, UUID sender) {
        List<?> rows = entities.createNativeQuery("""
                        select p.user_id,
                            (select marked_at[array_position(seqs, (select min(s) from unnest(seqs) s where s >= ?2))]
                             from receipt_marks m
                             where m.conversation_id = p.conversation_id and m.user_id = p.user_id
                               and m.status = 'delivered' and m.chunk >= ?2 / 64 and seqs[cardinality(seqs)] >= ?2
                             order by m.chunk limit 1) as delivered_at,
                            (select marked_at[array_position(seqs, (select min(s) from unnest(seqs) s where s >= ?2))]
                             from receipt_marks m
                             where m.conversation_id = p.conversation_id and m.user_id = p.user_id
                               and m.status = 'read' and m.chunk >= ?2 / 64 and seqs[cardinality(seqs)] >= ?2
                             order by m.chunk limit 1) as read_at
                        from participants p
                        where p.conversation_id = ?1 and p.user_id <> ?3 and p.joined_seq <= ?2
                          and (p.left_seq is null or p.left_seq > ?2)
                        order by p.joined_at, p.user_id""")
                .setParameter(1, conversationId)
                .setParameter(2, seq)
                .setParameter(3, sender)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new StoredReceipt((UUID) row[0], instant(row[1]), instant(row[2])))
                .toList();
    }

    private static long lower(CursorMove move) {
        return Math.min(
                move.delivered().isEmpty() ? Long.MAX_VALUE : move.delivered().from(),
                move.read().isEmpty() ? Long.MAX_VALUE : move.read().from());
    }

    private static long upper(CursorMove move) {
        return Math.max(move.delivered().to(), move.read().to());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) value;
    }
}
