package org.parley.tests.cluster.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What is measured while a load runs. */
final class Figures {

    private final Samples reconnects = new Samples();
    private final Map<Phase, Samples> deliveries = new EnumMap<>(Phase.class);
    private final Map<Phase, Samples> deliveriesAside = new EnumMap<>(Phase.class);
    private final Map<Phase, Samples> acks = new EnumMap<>(Phase.class);
    private final ConcurrentMap<String, Integer> refusals = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, Integer> closes = new ConcurrentHashMap<>();
    private volatile Phase phase = Phase.WARM_UP;

    Figures() {
        for (Phase each : Phase.values()) {
            deliveries.put(each, new Samples());
            deliveriesAside.put(each, new Samples());
            acks.put(each, new Samples());
        }
    }

    Phase phase() {
        return phase;
    }

    void enter(Phase next) {
        phase = next;
    }

    void acknowledged(Outgoing message) {
        acks.get(message.phase()).add(System.nanoTime() - message.dueNanos());
    }

    /** A message has come to a device, which may have as little to do with what breaks as the sender. */
    void delivered(Outgoing message, boolean aside) {
        long nanos = System.nanoTime() - message.dueNanos();
        deliveries.get(message.phase()).add(nanos);
        if (aside && message.isAside()) {
            deliveriesAside.get(message.phase()).add(nanos);
        }
    }

    /** A device was away for so long, from the end of its connection until it was ready again; while all come it is no news. */
    void reconnected(long nanos) {
        if (phase != Phase.WARM_UP) {
            reconnects.add(nanos);
        }
    }

    void refused(String code) {
        refusals.merge(code, 1, Integer::sum);
    }

    void closed(int code) {
        closes.merge(code, 1, Integer::sum);
    }

    Samples reconnects() {
        return reconnects;
    }

    /** From when a message was due to its coming at each device. */
    Samples deliveries(Phase when) {
        return deliveries.get(when);
    }

    /** The same between devices that stay on nodes to which nothing happens. */
    Samples deliveriesAside(Phase when) {
        return deliveriesAside.get(when);
    }

    Samples acks(Phase when) {
        return acks.get(when);
    }

    /** How often messages, and sign-ins of sockets, were refused, by code. */
    Map<String, Integer> refusals() {
        return new TreeMap<>(refusals);
    }

    /** How often the server's side ended a connection, by close code; 1006 is no close frame. */
    Map<Integer, Integer> closes() {
        return new TreeMap<>(closes);
    }
}
