package org.parley.store.contact;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a contact: whose contact who is. */
public class ContactKey implements Serializable {

    private UUID ownerId;
    private UUID contactId;

    /** For JPA. */
    public ContactKey() {}

    public ContactKey(UUID ownerId, UUID contactId) {
        this.ownerId = ownerId;
        this.contactId = contactId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactKey key && ownerId.equals(key.ownerId) && contactId.equals(key.contactId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ownerId, contactId);
    }
}
