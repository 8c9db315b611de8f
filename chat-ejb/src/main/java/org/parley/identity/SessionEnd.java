package org.parley.identity;

/** Why a session ended before its time. */
public enum SessionEnd {
    LOGOUT("logout"),
    /** A refresh token came twice, so it was in two hands. */
    TOKEN_REUSE("token_reuse"),
    /** An administrator has disabled the account. */
    DEACTIVATED("deactivated"),
    /** The person has ended it from another one, by itself or by changing the password. */
    SIGNED_OUT_ELSEWHERE("signed_out_elsewhere"),
    /** The person has deleted the account. */
    DELETED("deleted");

    private final String code;

    SessionEnd(String code) {
        this.code = code;
    }

    /** The name in the database. */
    String code() {
        return code;
    }

    /** The reason of that name; a newer build may have written one that this one does not know. */
    static SessionEnd of(String code) {
        for (SessionEnd end : values()) {
            if (end.code.equals(code)) {
                return end;
            }
        }
        return LOGOUT;
    }

    /** Is it of no use to sign in again? */
    public boolean isForGood() {
        return this == DEACTIVATED || this == DELETED;
    }
}
