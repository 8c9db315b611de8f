package org.parley.realtime;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.event.ReceiptMoved;
import org.parley.event.ReceiptStatus;
import org.parley.event.Signal;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

/**
 * The signals on their way to one connection: of those that wait for room only the newest of a kind is kept.
 *
 * <p>A receipt says what all before it said. Typing is not kept: it is over by the time there is room.
 */
final class SignalBuffer {

    /** A client with more than that waiting reads so slowly that it should look the receipts up. */
    private static final int MOST_WAITING = 1_000;

    private final ClientConnection connection;
    private final Map<Object, Delivery> waiting = new LinkedHashMap<>();

    SignalBuffer(ClientConnection connection) {
        this.connection = connection;
    }

    /**
     * Takes a signal.
     *
     * @param mayGo has the client all that it missed? Before that it is told of nothing else
     */
    void offer(Signal signal, Delivery delivery, boolean mayGo) {
        Object key = key(signal);
        if (key != null) {
            waiting.remove(key); // the newest goes last
            waiting.put(key, delivery);
            if (waiting.size() > MOST_WAITING) {
                waiting.remove(waiting.keySet().iterator().next());
            }
            if (mayGo) {
                release();
            }
        } else if (mayGo && connection.hasRoom()) {
            connection.send(delivery);
        }
    }

    /** Sends what waits, as far as there is room. */
    void release() {
        Iterator<Delivery> deliveries = waiting.values().iterator();
        while (deliveries.hasNext() && connection.hasRoom()) {
            connection.send(deliveries.next());
            deliveries.remove();
        }
    }

    private static @Nullable Object key(Signal signal) {
        return signal instanceof ReceiptMoved receipt
                ? new ReceiptKey(receipt.conversation(), receipt.member(), receipt.status())
                : null;
    }

    /** What a receipt replaces. */
    private record ReceiptKey(ConversationId conversation, UserId member, ReceiptStatus status) {}
}
