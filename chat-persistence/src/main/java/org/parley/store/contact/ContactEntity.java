package org.parley.store.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whom a person keeps in mind, or out of the way. */
@Entity
@Table(name = "contacts")
@IdClass(ContactKey.class)
public class ContactEntity {

    @Id
    @Column(name = "owner_id")
    private UUID ownerId;

    @Id
    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "nickname")
    private @Nullable String nickname;

    @Column(name = "blocked")
    private boolean blocked;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA; new ones come by {@link ContactRepository#addIfAbsent}. */
    protected ContactEntity() {}

    public UUID ownerId() {
        return ownerId;
    }

    public UUID contactId() {
        return contactId;
    }

    public @Nullable String nickname() {
        return nickname;
    }

    public void setNickname(@Nullable String nickname) {
        this.nickname = nickname;
    }

    public boolean isBlocked() {
        return blocked;
    }

    public void setBlocked(boolean blocked) {
        this.blocked = blocked;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
