package org.parley.web.realtime;

import org.parley.problem.Problem;
import org.parley.realtime.CloseReason;

/** The close codes of chat.v1 that this server uses. */
enum CloseCode {
    TOO_LARGE(1009, "The frame is larger than 64 KiB"),
    RESTART(1012, "The node stops, reconnect"),
    TRY_AGAIN(1013, "The server can not serve this now, reconnect"),
    BAD_FRAME(4400, "This is no frame of chat.v1"),
    NOT_AUTHENTICATED(4401, "Not authenticated, or no longer"),
    DISABLED(4403, "The account is disabled"),
    HEARTBEAT_MISSED(4408, "No heartbeat was heard"),
    FLOODING(4429, "Too many frames, slow down"),
    TOO_SLOW(4450, "Too slow, reconnect to get what was missed");

    private final int code;
    private final String phrase;

    CloseCode(int code, String phrase) {
        this.code = code;
        this.phrase = phrase;
    }

    jakarta.websocket.CloseReason reason() {
        return new jakarta.websocket.CloseReason(() -> code, phrase);
    }

    /** The code for a reason of the domain. */
    static CloseCode of(CloseReason reason) {
        return switch (reason) {
            case NOT_AUTHENTICATED -> NOT_AUTHENTICATED;
            case ACCOUNT_DISABLED -> DISABLED;
            case RESTART -> RESTART;
            case TRY_AGAIN -> TRY_AGAIN;
        };
    }

    /** The code for who is not let in. */
    static CloseCode refusing(Problem problem) {
        if (problem instanceof Problem.InvalidFrame) {
            return BAD_FRAME;
        }
        if (problem instanceof Problem.Unavailable) {
            return TRY_AGAIN;
        }
        return problem instanceof Problem.Forbidden ? DISABLED : NOT_AUTHENTICATED;
    }
}
