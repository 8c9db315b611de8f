package org.parley.bench.load;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Messages go out at fixed times, whether or not the server keeps up: shows how long they take at a given rate.
 *
 * <p>Latency counts from the time that was meant, so that a pause of the server shows in every message that it delayed.
 */
public final class OpenLoop implements Workload {

    private final double nanosBetween;

    private List<ChatClient> clients = List.of();
    private long begin;
    private long count;

    public OpenLoop(int ratePerSecond) {
        this.nanosBetween = (double) TimeUnit.SECONDS.toNanos(1) / ratePerSecond;
    }

    @Override
    public void begin(List<ChatClient> all) {
        clients = all;
        begin = System.nanoTime();
    }

    @Override
    public void tick() {
        long elapsed = System.nanoTime() - begin;
        for (long due = due(); due <= elapsed; due = due()) {
            clients.get((int) (count % clients.size())).send(begin + due);
            count++;
        }
    }

    private long due() {
        return (long) (count * nanosBetween);
    }

    @Override
    public void answered(ChatClient client) {
        // Time alone drives it.
    }
}
