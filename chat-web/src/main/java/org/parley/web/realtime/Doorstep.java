package org.parley.web.realtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where a client stands until it has been let in: what it says meanwhile is kept, and served in the order of its coming once it
 * is inside.
 */
final class Doorstep {

    /** Many more than a client that does not wait for its answer has to say; few, as nobody knows yet who it is. */
    private static final int MOST_KEPT = 16;

    /** As much as one frame may have: a crowd of strangers must not fill the memory. */
    private static final int MOST_CHARS = 64 * 1024;

    /** Who has been told to come in sends what waited for that, perhaps before all of the earlier is served. */
    private static final int TIMES_FOR_THE_WELCOME = 16;

    /** What comes of a frame. */
    enum Arrival {
        /** It is the first one, which is to say who comes. */
        FIRST,
        /** It is kept until the first one has its answer. */
        KEPT,
        /** More is kept than there is room for. */
        TOO_MUCH,
        /** It can be served at once. */
        INSIDE
    }

    private final List<String> kept = new ArrayList<>();
    private int keptChars;
    private boolean waiting;
    private boolean welcome;
    private volatile boolean inside;

    /** Says what to do with a frame that has come. */
    Arrival arrive(String frame) {
        return inside ? Arrival.INSIDE : arriveBefore(frame);
    }

    private synchronized Arrival arriveBefore(String frame) {
        if (inside) {
            return Arrival.INSIDE;
        }
        if (!waiting) {
            return Arrival.FIRST;
        }
        int times = welcome ? TIMES_FOR_THE_WELCOME : 1;
        if (kept.size() >= times * MOST_KEPT || keptChars + frame.length() > times * MOST_CHARS) {
            return Arrival.TOO_MUCH;
        }
        kept.add(frame);
        keptChars += frame.length();
        return Arrival.KEPT;
    }

    /** The client has said who it is, and its turn will come. */
    synchronized void waitForTurn() {
        waiting = true;
    }

    /** Has it said who it is? */
    synchronized boolean isWaiting() {
        return waiting;
    }

    /**
     * The client is told now that it may come in, and may say what it likes from then on.
     *
     * <p>If it has said something before, that comes first: the rest is kept too, for the moment until that is served.
     */
    synchronized void welcome() {
        welcome = true;
        inside = kept.isEmpty();
    }

    /** The client is in: what was kept is served, and only then what comes from now on. */
    synchronized void enter(Consumer<String> service) {
        kept.forEach(service);
        kept.clear();
        inside = true;
    }
}
