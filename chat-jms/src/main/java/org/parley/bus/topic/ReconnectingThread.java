package org.parley.bus.topic;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** A thread that works with the broker, and begins anew when the broker went away, until it is stopped. */
public final class ReconnectingThread {

    private static final Logger LOG = System.getLogger(ReconnectingThread.class.getName());

    /** Short, as people wait for their messages meanwhile; long enough not to fill the log. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What has worked for so long has worked: the next failure is another one. Longer than an attempt to connect. */
    private static final Duration STEADY = Duration.ofSeconds(15);

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
        boolean failing = false;
        while (!stopped) {
            long begin = System.nanoTime();
            try {
                work.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) { // of the broker, of JNDI, or of whoever takes what comes: the thread goes on
                if (stopped) {
                    return;
                }
                // Once, not with each second of an outage.
                failing &= System.nanoTime() - begin < STEADY.toNanos();
                LOG.log(failing ? Level.DEBUG : Level.WARNING, name + " lost the broker and tries again", e);
                failing = true;
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
