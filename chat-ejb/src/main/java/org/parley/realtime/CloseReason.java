package org.parley.realtime;

/** Why the domain closes a connection. */
public enum CloseReason {
    /** The session has ended, or its token has expired. */
    NOT_AUTHENTICATED,
    /** The server can not serve it now; it may reconnect. */
    TRY_AGAIN
}
