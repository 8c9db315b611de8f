package org.parley.store.identity;

import org.jspecify.annotations.Nullable;
import org.parley.store.user.UserEntity;

/**
 * Whether a session may be used.
 *
 * @param isOpen whether there is such a session of that person, and it has not been revoked
 * @param account the state of the person's account, null if there is none
 */
public record SessionState(boolean isOpen, @Nullable String account) {

    /** Is there no such account, or none any more? */
    public boolean isOfNobody() {
        return account == null || account.equals(UserEntity.DELETED);
    }

    public boolean isOfActiveAccount() {
        return UserEntity.ACTIVE.equals(account);
    }
}
