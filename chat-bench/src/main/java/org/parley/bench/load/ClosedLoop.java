package org.parley.bench.load;

import java.util.List;

/** Everybody keeps a number of messages in flight: shows how much goes through. */
public final class ClosedLoop implements Workload {

    private final int window;

    public ClosedLoop(int window) {
        this.window = window;
    }

    @Override
    public void begin(List<ChatClient> clients) {
        for (ChatClient client : clients) {
            for (int i = 0; i < window; i++) {
                answered(client);
            }
        }
    }

    @Override
    public void tick() {
        // Answers alone drive it.
    }

    @Override
    public void answered(ChatClient client) {
        client.send(System.nanoTime());
    }
}
