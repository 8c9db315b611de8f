package org.parley.realtime;

import java.util.ArrayDeque;
import java.util.Deque;
import org.parley.event.LogEvent;
import org.parley.realtime.Positions.Outcome;

/** A conversation of which a connection is behind, and its live events that wait meanwhile. */
final class CatchUp {

    /** As many as a connection's queue takes; older ones are dropped and read from the database instead. */
    private static final int MOST_HELD = 256;

    private final Deque<Delivery> held = new ArrayDeque<>();
    private boolean mustRead;

    /** Are there entries that only the database has? */
    boolean mustRead() {
        return mustRead;
    }

    CatchUp mustRead(boolean newValue) {
        mustRead = newValue;
        return this;
    }

    void hold(Delivery delivery) {
        if (held.size() == MOST_HELD) {
            held.removeFirst();
        }
        held.addLast(delivery);
    }

    /** Sends the held entries that follow without a gap, as far as there is room; true: all of them went. */
    boolean release(Positions positions) {
        while (!mustRead) {
            Delivery next = held.peekFirst();
            if (next == null) {
                return true;
            }
            Outcome outcome = positions.deliver(next, (LogEvent) next.event());
            if (outcome == Outcome.NO_ROOM) {
                return false;
            }
            if (outcome == Outcome.GAP) {
                mustRead = true;
            } else {
                held.removeFirst();
            }
        }
        return false;
    }
}
