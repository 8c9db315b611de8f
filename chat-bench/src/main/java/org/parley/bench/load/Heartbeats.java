package org.parley.bench.load;

import java.time.Duration;
import java.util.List;

/** Lets each client say now and then that it lives, spread evenly over the time in between. */
final class Heartbeats {

    /** Below the 30 s after which Parley wants to hear something, as everybody's turn comes later while more connect. */
    private static final Duration INTERVAL = Duration.ofSeconds(20);

    private final List<ChatClient> clients;
    private long last = System.nanoTime();
    private int next;

    /** For these clients, of which there may be more later. */
    Heartbeats(List<ChatClient> clients) {
        this.clients = clients;
    }

    /** Lets those speak whose turn has come. */
    void tick() {
        long now = System.nanoTime();
        while (!clients.isEmpty() && now - last >= INTERVAL.toNanos() / clients.size()) {
            last += INTERVAL.toNanos() / clients.size();
            clients.get(next++ % clients.size()).showLife();
        }
        if (clients.isEmpty()) {
            last = now;
        }
    }
}
