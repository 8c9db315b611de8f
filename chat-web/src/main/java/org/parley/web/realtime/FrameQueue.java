package org.parley.web.realtime;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The frames on their way to one client: a bounded queue with one party of frames in flight.
 *
 * <p>Containers queue without bound and are not safe against two threads that send at once; this is, and never blocks. What gathers while a
 * party is in flight goes together as the next, which is one write to the socket instead of many (ADR 0023).
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

    /** With more than 50 frames under way Undertow reads nothing from the client. */
    private static final int PARTY_FRAMES = 32;

    private static final int PARTY_CHARS = 32 * 1024;

    /**
     * From so many on another thread pays: an I/O thread writes each frame at once, while what others hand over until the I/O thread
     * comes to it is one write.
     */
    private static final int WORTH_A_THREAD = 4;

    private final RemoteEndpoint.Async remote;
    private final Executor executor;
    private final Clock clock;
    private final Runnable onBroken;
    private final Deque<String> frames = new ArrayDeque<>();
    private int chars;
    private boolean sending;
    private Instant sendingSince = Instant.MAX;
    private boolean closed;
    private boolean isBroken;
    private @Nullable Runnable waiter;
    private @Nullable Runnable onFinished;

    /**
     * A queue to a client.
     *
     * @param executor sends what many frames are waiting for
     * @param onBroken run when a send fails; perhaps on an I/O thread
     */
    FrameQueue(RemoteEndpoint.Async remote, Executor executor, Clock clock, Runnable onBroken) {
        this.remote = remote;
        this.executor = executor;
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
            List<String> party;
            Runnable next;
            synchronized (this) {
                party = takeParty();
                if (party.isEmpty()) {
                    sending = false;
                    sendingSince = Instant.MAX;
                    next = onFinished;
                } else {
                    sendingSince = clock.instant();
                    next = takeWaiterIfRoom();
                }
            }
            if (next != null) {
                next.run();
            }
            if (party.isEmpty() || !isSentAtOnce(party)) {
                return;
            }
        }
    }

    private List<String> takeParty() {
        List<String> party = new ArrayList<>();
        int partyChars = 0;
        while (!frames.isEmpty() && party.size() < PARTY_FRAMES && partyChars < PARTY_CHARS) {
            String frame = frames.pollFirst();
            party.add(frame);
            partyChars += frame.length();
        }
        chars -= partyChars;
        return party;
    }

    /** Hands the party to the container; true if that has sent all of it by now, else a callback goes on. */
    private boolean isSentAtOnce(List<String> party) {
        InFlight inFlight = new InFlight(party.size());
        try {
            for (String frame : party) {
                remote.sendText(frame, inFlight);
            }
        } catch (RuntimeException e) {
            // The container says so when the socket is gone; whoever offered the frames is not to blame.
            LOG.log(Level.DEBUG, "A frame could not be sent", e);
            broken();
            return false;
        }
        return inFlight.isHandedOver();
    }

    /** Goes on after a party, on an I/O thread. */
    private void sendNext() {
        boolean isWorthAThread;
        synchronized (this) {
            isWorthAThread = frames.size() >= WORTH_A_THREAD;
        }
        if (isWorthAThread) {
            try {
                executor.execute(this::send);
                return;
            } catch (RejectedExecutionException e) {
                LOG.log(Level.DEBUG, "The server stops; the last frames go from here", e);
            }
        }
        send();
    }

    private synchronized void noteProgress() {
        sendingSince = clock.instant();
    }

    /** Each frame of a party may say so; the first counts. */
    private void broken() {
        Runnable finished;
        synchronized (this) {
            if (isBroken) {
                return;
            }
            isBroken = true;
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

    /** The party in flight; whichever comes last, a completion or the end of handing over, knows how it went on. */
    private final class InFlight implements SendHandler {

        private final AtomicInteger outstanding;

        InFlight(int frames) {
            outstanding = new AtomicInteger(frames + 1);
        }

        @Override
        public void onResult(SendResult result) {
            if (!result.isOK()) {
                broken();
                return;
            }
            noteProgress(); // before others may find that this was the last, and that nothing is in flight any more
            if (outstanding.decrementAndGet() == 0) {
                sendNext();
            }
        }

        /** All are with the container: are they sent? Otherwise the last callback goes on. */
        boolean isHandedOver() {
            return outstanding.decrementAndGet() == 0;
        }
    }
}
