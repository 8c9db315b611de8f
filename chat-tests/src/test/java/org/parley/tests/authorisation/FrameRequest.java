package org.parley.tests.authorisation;

import java.util.Map;

/** A frame that an actor is to send, but for its type. */
record FrameRequest(Map<String, ?> data, Begin begin, End end) {

    /** How the socket is before the frame. */
    enum Begin {
        READY,
        CONNECTED
    }

    /** What shows that the frame was served, if it was not refused. */
    enum End {
        ANSWER,
        /** The actor's own devices hear of the receipt. */
        RECEIPT,
        /** Nothing; the next frame is served after it. */
        SILENCE,
        /** All that was missed has come. */
        CAUGHT_UP
    }

    static FrameRequest answered(Map<String, ?> data) {
        return new FrameRequest(data, Begin.READY, End.ANSWER);
    }

    FrameRequest endingWith(End newEnd) {
        return new FrameRequest(data, begin, newEnd);
    }

    static FrameRequest first(Map<String, ?> data) {
        return new FrameRequest(data, Begin.CONNECTED, End.CAUGHT_UP);
    }
}
