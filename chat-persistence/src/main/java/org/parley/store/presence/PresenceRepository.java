package org.parley.store.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.store.SqlList;

/**
 * Finds who may see whose presence: people who share a conversation now, or of whom one has the other among the contacts;
 * never somebody whom the person has blocked.
 */
@ApplicationScoped
public class PresenceRepository {

    /** Does the viewer ?1 share a conversation or a contact with the person u? */
    private static final String ACQUAINTED = """
            (exists (select 1 from participants theirs
                     join participants mine on mine.conversation_id = theirs.conversation_id
                          and mine.user_id = ?1 and mine.left_seq is null
                     where theirs.user_id = u.user_id and theirs.left_seq is null)
             or exists (select 1 from contacts c
                        where c.owner_id = u.user_id and c.contact_id = ?1 and not c.blocked)
             or exists (select 1 from contacts c
                        where c.owner_id = ?1 and c.contact_id = u.user_id and not c.blocked))
            """;

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** Those of the viewers who may see the presence of any of these people; one may always see one's own. */
    public List<Onlooker> findOnlookers(Collection<UUID> people, Collection<UUID> viewers) {
        List<?> rows = entities.createNativeQuery("""
                        with acquaintances (person, viewer) as (
                            select mine.user_id, theirs.user_id
                            from participants mine
                            join participants theirs on theirs.conversation_id = mine.conversation_id
                                 and theirs.left_seq is null
                            where mine.user_id = any(cast(string_to_array(?1, ',') as uuid[])) and mine.left_seq is null
                            union
                            select person, person
                            from unnest(cast(string_to_array(?1, ',') as uuid[])) as person
                            union
                            select owner_id, contact_id from contacts
                            where owner_id = any(cast(string_to_array(?1, ',') as uuid[])) and not blocked
                            union
                            select contact_id, owner_id from contacts
                            where contact_id = any(cast(string_to_array(?1, ',') as uuid[])) and not blocked)
                        select a.person, a.viewer
                        from acquaintances a
                        -- "is true" keeps this a hashed look-up: as a join it would be planned for a list of ten.
                        where (a.viewer in (select unnest(cast(string_to_array(?2, ',') as uuid[])))) is true
                          and not exists (select 1 from contacts b
                                          where b.owner_id = a.person and b.contact_id = a.viewer and b.blocked)""")
                .setParameter(1, SqlList.of(people))
                .setParameter(2, SqlList.of(viewers))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Onlooker((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** Those of the people whose presence this viewer may see; one may always see one's own. */
    public List<SeenPerson> findVisible(UUID viewer, Collection<UUID> people) {
        List<?> rows = entities.createNativeQuery("select u.user_id, u.last_seen_at from users u "
                        + "where u.user_id = any(cast(string_to_array(?2, ',') as uuid[])) and (u.user_id = ?1 or "
                        + ACQUAINTED + """
                               and not exists (select 1 from contacts b
                                               where b.owner_id = u.user_id and b.contact_id = ?1 and b.blocked))""")
                .setParameter(1, viewer)
                .setParameter(2, SqlList.of(people))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SeenPerson((UUID) row[0], row[1] == null ? null : ((Timestamp) row[1]).toInstant()))
                .toList();
    }

    /** Do the two share a conversation or a contact, whoever has blocked whom? */
    public boolean areAcquainted(UUID one, UUID other) {
        return !entities.createNativeQuery("select 1 from users u where u.user_id = ?2 and " + ACQUAINTED)
                .setParameter(1, one)
                .setParameter(2, other)
                .getResultList()
                .isEmpty();
    }

    /** Notes when people were last seen; a time that is older than what is stored changes nothing. */
    public void saveLastSeen(Map<UUID, Instant> seen) {
        entities.createNativeQuery("""
                        with seen (id, at) as (
                            select * from unnest(cast(string_to_array(?1, ',') as uuid[]),
                                                 cast(string_to_array(?2, ',') as timestamptz[]))),
                        -- Locked in the order of the ids: another node may be writing the same people.
                        locked (id, at) as (
                            select u.user_id, seen.at from users u join seen on seen.id = u.user_id
                            order by u.user_id for no key update of u)
                        update users u set last_seen_at = greatest(u.last_seen_at, locked.at)
                        from locked where u.user_id = locked.id""")
                .setParameter(1, SqlList.of(seen.keySet()))
                .setParameter(2, SqlList.of(seen.values()))
                .executeUpdate();
    }
}
