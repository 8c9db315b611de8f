package org.parley.web.realtime;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
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

    /** What a client may have asked for and not read yet. */
    private static final int MAX_FRAMES = 256;

    /** In characters; what one client may cost in memory. */
    private static final int MAX_CHARS = 1024 * 1024;

    /** Events leave half of the queue to answers: those can not wait, an event can be read from the log later. */
    private static final int ROOM_FRAMES = MAX_FRAMES / 2;

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
            if (closed) {
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
            Runnable roomy;
            synchronized (this) {
                frame = frames.pollFirst();
                if (frame == null) {
                    sending = false;
                    sendingSince = Instant.MAX;
                    return;
                }
                sendingSince = clock.instant();
                chars -= frame.length();
                roomy = takeWaiterIfRoom();
            }
            if (roomy != null) {
                roomy.run();
            }
            InFlight inFlight = new InFlight();
            remote.sendText(frame, inFlight);
            if (!inFlight.isDoneAtOnce()) {
                return;
            }
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
                close();
                onBroken.run();
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
