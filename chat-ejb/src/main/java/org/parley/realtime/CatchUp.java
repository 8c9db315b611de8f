package org.parley.realtime;

import java.util.Map;
import java.util.TreeMap;
import org.parley.event.LogEvent;
import org.parley.realtime.Positions.Outcome;

/** A conversation of which a connection is behind, and its live events that wait meanwhile. */
final class CatchUp {

    /** As many as a connection's queue takes; older ones are dropped and read from the database instead. */
    private static final int MOST_HELD = 256;

    /** By seq, as what one node commits may overtake what another one has just committed. */
    private final TreeMap<Long, Delivery> held = new TreeMap<>();

    private boolean mustRead;
    private boolean awaiting;

    /** Are there entries that only the database has? */
    boolean mustRead() {
        return mustRead;
    }

    CatchUp mustRead(boolean newValue) {
        mustRead = newValue;
        awaiting = false;
        return this;
    }

    /** Gives the entries of a gap a while to come by themselves. */
    CatchUp await() {
        awaiting = true;
        return this;
    }

    /** May the entries of the gap come by themselves yet? */
    boolean isAwaiting() {
        return awaiting;
    }

    void hold(Delivery delivery) {
        if (held.size() == MOST_HELD) {
            held.pollFirstEntry();
        }
        held.put(((LogEvent) delivery.event()).position().seq(), delivery);
    }

    /** Sends the held entries that follow without a gap, as far as there is room; true: all of them went. */
    boolean release(Positions positions) {
        while (!mustRead) {
            Map.Entry<Long, Delivery> next = held.firstEntry();
            if (next == null) {
                return true;
            }
            Delivery delivery = next.getValue();
            Outcome outcome = positions.deliver(delivery, (LogEvent) delivery.event());
            if (outcome == Outcome.NO_ROOM) {
                awaiting = false; // what is there waits for the client now
                return false;
            }
            if (outcome == Outcome.GAP) {
                mustRead = !awaiting;
                return false;
            }
            held.remove(next.getKey());
        }
        return false;
    }
}
