package org.parley.store.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps when each node was last able to write. */
@ApplicationScoped
public class NodeRepository {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** Notes that the node lives, by the database's clock. */
    public void beat(String name) {
        entities.createNativeQuery("""
                        insert into nodes (name, seen_at) values (?1, now())
                        on conflict (name) do update set seen_at = excluded.seen_at""").setParameter(1, name).executeUpdate();
    }
}
