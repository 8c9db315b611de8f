package org.parley.store.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parley.store.SqlList;

/** Keeps what is yet to be told, and the lease of the node that tells what others could not. */
@ApplicationScoped
public class OutboxRepository {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    public void add(OutboxEntity row) {
        entities.persist(row);
    }

    public void delete(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            entities.createNativeQuery(
                            "delete from outbox where outbox_id = any(cast(string_to_array(?1, ',') as uuid[]))")
                    .setFlushMode(FlushModeType.COMMIT) // the rows are of other transactions
                    .setParameter(1, SqlList.of(ids))
                    .executeUpdate();
        }
    }

    /** The oldest rows that were committed before that time. */
    public List<OutboxEntity> findCommittedBefore(Instant time, int limit) {
        return entities.createQuery(
                        "select o from OutboxEntity o where o.committedAt < :time order by o.committedAt",
                        OutboxEntity.class)
                .setParameter("time", time)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Takes or renews a lease by the database's clock, which is the only one that all nodes share.
     *
     * @return whether the holder has it for the next {@code seconds}
     */
    public boolean holdLease(String name, String holder, int seconds) {
        return entities.createNativeQuery("""
                                insert into leases as l (name, holder, term, expires_at)
                                values (?1, ?2, 1, now() + make_interval(secs => ?3))
                                on conflict (name) do update
                                set holder = excluded.holder, expires_at = excluded.expires_at,
                                    term = l.term + case when l.holder = excluded.holder then 0 else 1 end
                                where l.holder = excluded.holder or l.expires_at < now()""")
                        .setParameter(1, name)
                        .setParameter(2, holder)
                        .setParameter(3, (double) seconds)
                        .executeUpdate()
                == 1;
    }
}
