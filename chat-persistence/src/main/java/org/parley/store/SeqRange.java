package org.parley.store;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Places of one log that somebody wants to read, both ends included; there need not be an entry at each. */
public record SeqRange(UUID conversationId, long from, long to) {

    /**
     * The first {@code limit} rows of a log's table in each of the ranges, in ascending order of each.
     *
     * <p>Lateral, so that each range is a look into the index, whatever the planner knows of the table.
     */
    @SuppressWarnings("unchecked") // a native query with a result class gives that class
    public static <E> List<E> firstOfEach(
            EntityManager entities, Class<E> entity, String table, Collection<SeqRange> ranges, int limit) {
        return entities.createNativeQuery("""
                        select found.*
                        from unnest(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as bigint[]),
                                    cast(string_to_array(?3, ',') as bigint[])) as wanted(conversation, low, high)
                        cross join lateral (
                            select * from %1$s
                            where %1$s.conversation_id = wanted.conversation and %1$s.seq between wanted.low and wanted.high
                            order by %1$s.seq limit ?4) found""".formatted(table), entity)
                .setParameter(1, SqlList.of(ranges, SeqRange::conversationId))
                .setParameter(2, SqlList.of(ranges, SeqRange::from))
                .setParameter(3, SqlList.of(ranges, SeqRange::to))
                .setParameter(4, limit)
                .getResultList();
    }
}
