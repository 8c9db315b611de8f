package org.parley.realtime;

import org.parley.identity.SessionEnd;

/** Why the domain closes a connection. */
public enum CloseReason {
    /** The session has ended, or its token has expired. */
    NOT_AUTHENTICATED,
    /** The account is disabled or deleted; signing in again is of no use. */
    ACCOUNT_DISABLED,
    /** The node stops; others are there. */
    RESTART,
    /** The server can not serve it now; it may reconnect. */
    TRY_AGAIN;

    /** The reason for a session that has ended. */
    public static CloseReason of(SessionEnd end) {
        return end.isForGood() ? ACCOUNT_DISABLED : NOT_AUTHENTICATED;
    }
}
