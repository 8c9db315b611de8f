package org.parley.store.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps people. */
@ApplicationScoped
public class UserRepository {

    /** Any number that no other advisory lock of this database has. */
    private static final long FIRST_ACCOUNT_LOCK = 0x7061726c6579L;

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    public Optional<UserEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(UserEntity.class, id));
    }

    /** The person, the row locked to the end of the transaction. */
    public Optional<UserEntity> lock(UUID id) {
        return Optional.ofNullable(entities.find(UserEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of the ids that there are, in whatever state. */
    public List<UserEntity> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select u from UserEntity u where u.id in :ids", UserEntity.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The person of that name, upper and lower case being the same. */
    public Optional<UserEntity> findByUsername(String username) {
        return entities.createQuery("select u from UserEntity u where lower(u.username) = :name", UserEntity.class)
                .setParameter("name", username.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** Those of the ids that are active accounts. */
    public List<UserEntity> findActive(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select u from UserEntity u where u.id in :ids and u.state = :state", UserEntity.class)
                        .setParameter("ids", ids)
                        .setParameter("state", UserEntity.ACTIVE)
                        .getResultList();
    }

    /** Active people whose username or display name starts so, by username. */
    public List<UserEntity> findByNamePrefix(String prefix, int limit) {
        // An index serves a pattern only in a plan that was made for it; the node's connections have one plan for all
        // (ADR 0017).
        entities.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .getSingleResult();
        return entities.createQuery("""
                        select u from UserEntity u
                        where (lower(u.username) like :prefix escape '!' or lower(u.displayName) like :prefix escape '!')
                          and u.state = :state
                        order by u.username""", UserEntity.class)
                .setParameter("prefix", escapeLike(prefix.toLowerCase(Locale.ROOT)) + "%")
                .setParameter("state", UserEntity.ACTIVE)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Is there nobody yet? Then every other transaction that asks waits for this one, so that only one is told so.
     */
    public boolean claimFirst() {
        if (isEmpty()) {
            entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                    .setParameter(1, FIRST_ACCOUNT_LOCK)
                    .getSingleResult();
            return isEmpty();
        }
        return false;
    }

    private boolean isEmpty() {
        return !((Boolean) entities.createNativeQuery("select exists (select 1 from users)")
                .getSingleResult());
    }

    /**
     * Inserts the account at once, so that a taken name shows here and not at the end of the transaction.
     *
     * @throws jakarta.persistence.PersistenceException if the id or the name is taken
     */
    public void add(UserEntity user) {
        entities.persist(user);
        entities.flush();
    }

    private static String escapeLike(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
