package org.parley.store.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.store.SqlList;

/** Keeps sessions and their refresh tokens. */
@ApplicationScoped
public class IdentityRepository {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    public void add(SessionEntity session) {
        entities.persist(session);
    }

    public void add(RefreshTokenEntity token) {
        entities.persist(token);
    }

    /** What is stored of the sessions of these people and of their accounts, in the same order. */
    public List<SessionState> findStates(Collection<SessionOfUser> sessions) {
        List<?> rows = entities.createNativeQuery("""
                        select s.session_id is not null and s.revoked_at is null, u.state
                        from unnest(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as uuid[]))
                            with ordinality as wanted(session, person, place)
                        left join sessions s on s.session_id = wanted.session and s.user_id = wanted.person
                        left join users u on u.user_id = wanted.person
                        order by wanted.place""")
                .setParameter(1, SqlList.of(sessions, SessionOfUser::sessionId))
                .setParameter(2, SqlList.of(sessions, SessionOfUser::userId))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SessionState((Boolean) row[0], (String) row[1]))
                .toList();
    }

    /** Is there a session of this person that began at the address and was used at or after that time? */
    public boolean hasSignedIn(UUID user, String address, Instant since) {
        return !entities.createQuery("""
                        select s.id from SessionEntity s
                        where s.userId = :user and s.address = :address and s.lastUsedAt >= :since""", UUID.class)
                .setParameter("user", user)
                .setParameter("address", address)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The sessions of a person that have neither expired nor been revoked, the one that was used last first. */
    public List<SessionEntity> findOpen(UUID user, Instant now, int limit) {
        return entities.createQuery("""
                        select s from SessionEntity s
                        where s.userId = :user and s.revokedAt is null and s.expiresAt > :now
                        order by s.lastUsedAt desc, s.id desc""", SessionEntity.class)
                .setParameter("user", user)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The session, its row locked to the end of the transaction. */
    public Optional<SessionEntity> lockSession(UUID id) {
        return Optional.ofNullable(entities.find(SessionEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The token of that hash, its row locked: of two uses at once the second sees the first. */
    public Optional<RefreshTokenEntity> lockToken(byte[] hash) {
        return Optional.ofNullable(entities.find(RefreshTokenEntity.class, hash, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The sessions that were revoked at or after that time. */
    public List<EndedSession> findRevokedSince(Instant since) {
        return entities.createQuery(
                        "select s.id, s.revokeReason from SessionEntity s where s.revokedAt >= :since", Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .map(row -> new EndedSession((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** Revokes all sessions of a person that have not ended, and returns which these were. */
    public List<UUID> revokeAll(UUID userId, Instant now, String reason) {
        return revokeAllBut(List.of(), userId, now, reason);
    }

    /** The same, but for those that are kept. */
    public List<UUID> revokeAllBut(Collection<UUID> kept, UUID userId, Instant now, String reason) {
        List<?> ids = entities.createNativeQuery("""
                        update sessions set revoked_at = ?2, revoke_reason = ?3
                        where user_id = ?1 and revoked_at is null
                          and session_id <> all (cast(string_to_array(?4, ',') as uuid[]))
                        returning session_id""")
                .setParameter(1, userId)
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, reason)
                .setParameter(4, SqlList.of(kept))
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Forgets what ties a person who is gone to devices and to identity providers. */
    public void forget(UUID userId) {
        for (String statement : List.of(
                "delete from federated_identities where user_id = ?1",
                "delete from refresh_tokens where session_id in (select session_id from sessions where user_id = ?1)",
                "update sessions set device_name = null, address = null where user_id = ?1")) {
            entities.createNativeQuery(statement).setParameter(1, userId).executeUpdate();
        }
    }

    /** Deletes the sessions that ended before that time, their tokens with them, and returns how many they were. */
    public int deleteEndedBefore(Instant time) {
        entities.createQuery("delete from RefreshTokenEntity t where t.expiresAt < :time")
                .setParameter("time", time)
                .executeUpdate();
        return entities.createQuery("delete from SessionEntity s where s.expiresAt < :time or s.revokedAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
