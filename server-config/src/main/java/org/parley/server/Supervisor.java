package org.parley.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Starts again what died by itself, as an init system does in production. */
final class Supervisor implements AutoCloseable {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** What dies again and again is not worth more of the machine's time, but may be mended meanwhile. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** What has run for so long was well, and gets the first pause again. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final List<Thread> threads;
    private final Consumer<String> progress;

    /** One thread for each: a node may have to wait for its database, which must be started meanwhile. */
    Supervisor(List<Supervised> all, Consumer<String> progress) {
        this.progress = progress;
        this.threads = all.stream()
                .map(one -> new Thread(() -> watch(one), "parley-supervisor-" + one.name()))
                .toList();
        threads.forEach(thread -> thread.setDaemon(true));
    }

    void start() {
        threads.forEach(Thread::start);
    }

    private void watch(Supervised one) {
        Duration pause = FIRST_PAUSE;
        Instant started = Instant.now();
        try {
            while (true) {
                Thread.sleep(LOOK_INTERVAL.toMillis());
                if (one.died().getAsBoolean()) {
                    pause = Instant.now().isAfter(started.plus(STEADY)) ? FIRST_PAUSE : pause;
                    progress.accept(one.name() + " died and is started again in " + pause.toSeconds() + " s.");
                    Thread.sleep(pause.toMillis());
                    restart(one);
                    started = Instant.now();
                    pause = longer(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the end
        }
    }

    /** What does not start counts as having died, and is tried again. */
    private void restart(Supervised one) throws InterruptedException {
        try {
            one.starting().start();
            progress.accept(one.name() + " is back.");
        } catch (StartFailedException e) {
            progress.accept(one.name() + " did not start: " + e.getMessage());
        }
    }

    static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Ends the watch, also in the midst of a start, and returns when nothing is started any more. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
