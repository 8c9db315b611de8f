package org.parley.store.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Keeps the signing keys, which all nodes share. */
@ApplicationScoped
public class SigningKeyRepository {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** All keys that retire after that time, oldest first. */
    public List<SigningKeyEntity> findRetiringAfter(Instant time) {
        return entities.createQuery(
                        "select k from SigningKeyEntity k where k.retiresAt > :time order by k.activatesAt, k.id",
                        SigningKeyEntity.class)
                .setParameter("time", time)
                .getResultList();
    }

    /** Makes this transaction the only one that adds keys, so that nodes that start together make one, not two. */
    public void lockForRotation() {
        entities.createNativeQuery("lock table signing_keys in share row exclusive mode")
                .executeUpdate();
    }

    public void add(SigningKeyEntity key) {
        entities.persist(key);
    }

    public int deleteRetiredBefore(Instant time) {
        return entities.createQuery("delete from SigningKeyEntity k where k.retiresAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
