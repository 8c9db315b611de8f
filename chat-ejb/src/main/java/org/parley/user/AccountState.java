package org.parley.user;

import java.util.Arrays;
import java.util.Optional;
import org.parley.store.user.UserEntity;

/** What has become of an account. */
public enum AccountState {
    ACTIVE(UserEntity.ACTIVE),
    /** Disabled by an administrator, who may enable it again. */
    DEACTIVATED(UserEntity.DEACTIVATED),
    /** Deleted by its person, for good. */
    DELETED(UserEntity.DELETED);

    private final String code;

    AccountState(String code) {
        this.code = code;
    }

    /** The name in the database and in the protocol. */
    public String code() {
        return code;
    }

    public static Optional<AccountState> of(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }
}
