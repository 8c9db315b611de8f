package org.parley.realtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.parley.event.LogEvent;
import org.parley.id.ConversationId;

/** What the client of one connection has of each log: everything up to a seq, as nothing goes out but what is next. */
final class Positions {

    /** What became of an entry that was to be delivered. */
    enum Outcome {
        /** The client has it, now or before. */
        DONE,
        /** Entries before it are missing; they are in the database. */
        GAP,
        /** The client has to take something first. */
        NO_ROOM
    }

    private final ClientConnection connection;
    private final Map<ConversationId, Long> delivered = new HashMap<>();

    Positions(ClientConnection connection) {
        this.connection = connection;
    }

    long of(ConversationId conversation) {
        return delivered.getOrDefault(conversation, 0L);
    }

    boolean isKnown(ConversationId conversation) {
        return delivered.containsKey(conversation);
    }

    Set<ConversationId> known() {
        return Set.copyOf(delivered.keySet());
    }

    /** What is before counts as had: the client says so, pages it by REST, or may not see it. */
    void advanceTo(ConversationId conversation, long seq) {
        delivered.merge(conversation, seq, Math::max);
    }

    /** Sends an entry if it is the next one. */
    Outcome deliver(Delivery delivery, LogEvent entry) {
        long seq = entry.position().seq();
        // Of a conversation that came up after connecting, the first entry heard of is the first that concerns.
        long last = delivered.computeIfAbsent(entry.conversation(), conversation -> seq - 1);
        if (seq <= last) {
            return Outcome.DONE;
        }
        if (seq > last + 1) {
            return Outcome.GAP;
        }
        if (!connection.hasRoom()) {
            return Outcome.NO_ROOM;
        }
        connection.send(delivery);
        delivered.put(entry.conversation(), seq);
        return Outcome.DONE;
    }
}
