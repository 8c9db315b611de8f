package org.parley.store.avatar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps pictures. */
@ApplicationScoped
public class AvatarRepository {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    public Optional<AvatarEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(AvatarEntity.class, id));
    }

    public void add(AvatarEntity avatar) {
        entities.persist(avatar);
    }

    /** Deletes the picture; one that is gone stays so. */
    public void delete(UUID id) {
        entities.createQuery("delete from AvatarEntity a where a.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
