package org.parley.bus.topic;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.jms.JMSRuntimeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** A thread that works with the broker, and begins anew when the broker went away, until it is stopped. */
public final class ReconnectingThread {

    private static final Logger LOG = System.getLogger(ReconnectingThread.class.getName());

    /** Short, as people wait for their messages meanwhile; long enough not to fill the log. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

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
        while (!stopped) {
            try {
                work.run();
            } catch (InterruptedException e) {
                return;
            } catch (JMSRuntimeException | IllegalStateException e) {
                if (stopped) {
                    return;
                }
                LOG.log(Level.WARNING, name + " lost the broker and tries again", e);
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
