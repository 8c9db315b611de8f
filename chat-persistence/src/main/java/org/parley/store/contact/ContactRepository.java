package org.parley.store.contact;

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
import org.jspecify.annotations.Nullable;
import org.parley.store.SqlList;
import org.parley.store.user.UserEntity;

/** Finds and keeps contacts. */
@ApplicationScoped
public class ContactRepository {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** The contact, its row locked to the end of the transaction. */
    public Optional<ContactEntity> lock(UUID ownerId, UUID contactId) {
        return Optional.ofNullable(
                entities.find(ContactEntity.class, new ContactKey(ownerId, contactId), LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Inserts a contact unless there is one; a concurrent insert of the same is waited for.
     *
     * @return whether this call made it
     */
    public boolean addIfAbsent(UUID ownerId, UUID contactId, Instant now) {
        return entities.createNativeQuery("""
                                insert into contacts (owner_id, contact_id, created_at)
                                values (?1, ?2, ?3)
                                on conflict (owner_id, contact_id) do nothing""")
                        .setParameter(1, ownerId)
                        .setParameter(2, contactId)
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** A page of a person's contacts by their ids, after the given one, and who they are. */
    public List<ContactRow> findByOwner(UUID ownerId, @Nullable UUID after, int limit) {
        var query = entities.createQuery(
                        """
                        select c, u from ContactEntity c, UserEntity u
                        where u.id = c.contactId and c.ownerId = :owner
                        """ + (after == null ? "" : "and c.contactId > :after ") + "order by c.contactId",
                        Object[].class)
                .setParameter("owner", ownerId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultStream()
                .map(row -> new ContactRow((ContactEntity) row[0], (UserEntity) row[1]))
                .toList();
    }

    public void delete(UUID ownerId, UUID contactId) {
        entities.createQuery("delete from ContactEntity c where c.ownerId = :owner and c.contactId = :contact")
                .setParameter("owner", ownerId)
                .setParameter("contact", contactId)
                .executeUpdate();
    }

    /** Deletes the contacts of a person, and the person from the contacts of all others. */
    public void deleteOfAndWith(UUID userId) {
        entities.createQuery("delete from ContactEntity c where c.ownerId = :user or c.contactId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Those of the pairs in which the first blocks the second; one look into an index for each pair. */
    public List<BlockRow> findBlocks(Collection<BlockRow> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<?> rows = entities.createNativeQuery("""
                        select c.owner_id, c.contact_id
                        from unnest(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as uuid[]))
                             as asked(owner_id, contact_id)
                        join contacts c on c.owner_id = asked.owner_id and c.contact_id = asked.contact_id
                        where c.blocked""")
                .setParameter(1, SqlList.of(asked, BlockRow::blocker))
                .setParameter(2, SqlList.of(asked, BlockRow::blocked))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(columns -> new BlockRow((UUID) columns[0], (UUID) columns[1]))
                .toList();
    }
}
