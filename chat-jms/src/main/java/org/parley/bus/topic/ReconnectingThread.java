package org.parley.bus.topic;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.jms.JMSRuntimeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;

/** A thread that works with the broker, and begins anew when the broker went away, until it is stopped. */
public final class ReconnectingThread {

    private static final Logger LOG = System.getLogger(ReconnectingThread.class.getName());

    /** Short, as people wait for their messages meanwhile; long enough not to fill the log. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What went on for so long was no failed attempt to connect. */
    private static final Duration WORKED = Duration.ofSeconds(10);

    private final Thread thread;
    private volatile boolean stopped;

    /** Work that goes on until it is interrupted or the broker fails it. */
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }

    public ReconnectingThread(String name, Work work, ManagedThreadFactory threads) {
        thread = threads.newThread(() -> repeat(name, work));
        thread.setName(name);
    }

    public void start() {
        thread.start();
    }

    public void stop() {
        stopped = true;
        thread.interrupt();
    }

    public boolean isStopped() {
        return stopped;
    }

    private void repeat(String name, Work work) {
        boolean lost = false;
        while (!stopped) {
            Instant begun = Instant.now();
            try {
                work.run();
            } catch (InterruptedException e) {
                return;
            } catch (JMSRuntimeException | IllegalStateException e) {
                if (stopped) {
                    return;
                }
                lost = lost && Instant.now().isBefore(begun.plus(WORKED));
                // Once: a line a second would push everything else out of the log while the broker is away.
                LOG.log(lost ? Level.DEBUG : Level.WARNING, name + " lost the broker and tries again each second", e);
                lost = true;
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
