package org.parley.store.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Finds those in front of whom somebody types. */
@ApplicationScoped
public class TypingRepository {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** The other members of the conversation, but for those who have blocked the one who types or are blocked. */
    public List<UUID> findAudience(UUID conversationId, UUID typistId) {
        List<?> rows = entities.createNativeQuery("""
                        select p.user_id from participants p
                        where p.conversation_id = ?1 and p.left_seq is null and p.user_id <> ?2
                          and not exists (select 1 from contacts c
                                          where c.owner_id = p.user_id and c.contact_id = ?2 and c.blocked)
                          and not exists (select 1 from contacts c
                                          where c.owner_id = ?2 and c.contact_id = p.user_id and c.blocked)""")
                .setParameter(1, conversationId)
                .setParameter(2, typistId)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
