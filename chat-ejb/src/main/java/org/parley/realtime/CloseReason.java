package org.parley.realtime;

/** Why the server closes a connection. */
public enum CloseReason {
    /** The client reads more slowly than others write; it may reconnect and get what it missed. */
    TOO_SLOW,
    /** The session has ended, or its token has expired. */
    NOT_AUTHENTICATED,
    /** Nothing was heard of the client for too long. */
    HEARTBEAT_MISSED,
    /** The server can not serve it now; it may reconnect. */
    TRY_AGAIN
}
