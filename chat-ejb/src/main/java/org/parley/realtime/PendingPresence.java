package org.parley.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.id.UserId;
import org.parley.presence.PresenceChanged;

/**
 * The presence of others that one connection has yet to be told, of each person the newest only.
 *
 * <p>It is told in small portions, and only while the client's queue has room: when a thousand people come at once,
 * messages do not wait behind the news of it.
 */
final class PendingPresence {

    /** Few enough that a telephone can follow; who knows thousands of people waits some seconds for the last ones. */
    static final int MOST_A_SECOND = 50;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Map<UserId, PresenceChanged> pending = new LinkedHashMap<>();
    private Instant secondBegan = Instant.MIN;
    private int toldInSecond;

    synchronized void add(PresenceChanged change) {
        pending.put(change.user(), change);
    }

    /** Tells what may be told now. */
    synchronized void drain(ClientConnection connection, Instant now) {
        if (!now.isBefore(secondBegan.plus(SECOND))) {
            secondBegan = now;
            toldInSecond = 0;
        }
        Iterator<PresenceChanged> next = pending.values().iterator();
        while (toldInSecond < MOST_A_SECOND && next.hasNext() && connection.hasRoom()) {
            connection.sendPresence(next.next());
            next.remove();
            toldInSecond++;
        }
    }
}
