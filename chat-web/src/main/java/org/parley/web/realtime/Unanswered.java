package org.parley.web.realtime;

import org.jspecify.annotations.Nullable;

/** Counts the frames of a socket that were read and have no answer yet. */
final class Unanswered {

    private int count;
    private @Nullable Runnable waiter;

    synchronized void begin() {
        count++;
    }

    void end() {
        Runnable next = null;
        synchronized (this) {
            count--;
            if (count == 0) {
                next = waiter;
                waiter = null;
            }
        }
        if (next != null) {
            next.run();
        }
    }

    /** Runs the task once everything has its answer; at once if everything has. */
    void whenNone(Runnable task) {
        synchronized (this) {
            if (count > 0) {
                waiter = task;
                return;
            }
        }
        task.run();
    }
}
