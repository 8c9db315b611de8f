package org.parley.web.realtime;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The frames on their way to one client: a bounded queue with one send in flight.
 *
 * <p>Containers queue without bound and are not safe against two sends at once; this is, and never blocks.
 */
final class FrameQueue {

    private static final Logger LOG = System.getLogger(FrameQueue.class.getName());

    /** What a client may have asked for and not read yet; one that has more answers waiting is flooding. */
    private static final int MAX_FRAMES = 2_048;

    /** In characters; what one client may cost in memory. */
    private static final int MAX_CHARS = 1024 * 1024;

    /** Events wait in the log instead, which has room for all of them. */
    private static final int ROOM_FRAMES = 256;

    private static final int ROOM_CHARS = MAX_CHARS / 2;

    private final RemoteEndpoint.Async remote;
    private final Clock clock;
    private final Runnable onBroken;
    private final Deque<String> frames = new ArrayDeque<>();
    private int chars;
    private boolean sending;
    private Instant sendingSince = Instant.MAX;
    private boolean closed;
    private @Nullable Runnable waiter;
    private @Nullable Runnable onFinished;

    /**
     * A queue to a client.
     *
     * @param onBroken run when a send fails; perhaps on an I/O thread
     */
    FrameQueue(RemoteEndpoint.Async remote, Clock clock, Runnable onBroken) {
        this.remote = remote;
        this.clock = clock;
        this.onBroken = onBroken;
    }

    /** Queues a frame; false if the queue is full, and it takes no more from then on. */
    boolean offer(String frame) {
        synchronized (this) {
            if (closed || onFinished != null) {
                return true; // nobody is there to miss it
            }
            if (frames.size() >= MAX_FRAMES || chars + frame.length() > MAX_CHARS) {
                close();
                return false;
            }
            frames.addLast(frame);
            chars += frame.length();
            if (sending) {
                return true;
            }
            sending = true;
        }
        send();
        return true;
    }

    synchronized void close() {
        closed = true;
        frames.clear();
        chars = 0;
        waiter = null;
    }

    /** Takes no more, and runs the task once what waits is sent. */
    void finish(Runnable task) {
        synchronized (this) {
            if (sending) {
                onFinished = task;
                return;
            }
        }
        task.run();
    }

    synchronized boolean hasRoom() {
        return !closed && frames.size() < ROOM_FRAMES && chars < ROOM_CHARS;
    }

    /** Has the client left a frame unread since before that time? */
    synchronized boolean isStuckSince(Instant time) {
        return sendingSince.isBefore(time);
    }

    /** Runs the task once there is room; at once if there is. */
    void whenRoom(Runnable task) {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (!hasRoom()) {
                waiter = task;
                return;
            }
        }
        task.run();
    }

    /** Sends until the queue is empty, in this thread as long as sends complete at once, else in their callbacks. */
    private void send() {
        while (true) {
            String frame;
            Runnable next;
            synchronized (this) {
                frame = frames.pollFirst();
                if (frame == null) {
                    sending = false;
                    sendingSince = Instant.MAX;
                    next = onFinished;
                } else {
                    sendingSince = clock.instant();
                    chars -= frame.length();
                    next = takeWaiterIfRoom();
                }
            }
            if (next != null) {
                next.run();
            }
            if (frame == null) {
                return;
            }
            InFlight inFlight = new InFlight();
            try {
                remote.sendText(frame, inFlight);
            } catch (RuntimeException e) {
                // The container says so when the socket is gone; whoever offered the frame is not to blame.
                LOG.log(Level.DEBUG, "A frame could not be sent", e);
                broken();
                return;
            }
            if (!inFlight.isDoneAtOnce()) {
                return;
            }
        }
    }

    private void broken() {
        Runnable finished;
        synchronized (this) {
            finished = onFinished;
            close();
        }
        if (finished == null) {
            onBroken.run();
        } else {
            finished.run(); // it was to be the end anyway
        }
    }

    private @Nullable Runnable takeWaiterIfRoom() {
        if (waiter == null || !hasRoom()) {
            return null;
        }
        Runnable taken = waiter;
        waiter = null;
        return taken;
    }

    /** The one send in flight; whichever comes second, its completion or the return of the call, knows how it went on. */
    private final class InFlight implements SendHandler {

        private enum State {
            STARTED,
            RETURNED,
            DONE
        }

        private final AtomicReference<State> state = new AtomicReference<>(State.STARTED);

        @Override
        public void onResult(SendResult result) {
            if (!result.isOK()) {
                broken();
            } else if (!state.compareAndSet(State.STARTED, State.DONE)) {
                send();
            }
        }

        /** Was the send completed within the call? Otherwise its callback goes on with the next. */
        boolean isDoneAtOnce() {
            return !state.compareAndSet(State.STARTED, State.RETURNED);
        }
    }
}
