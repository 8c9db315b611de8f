package org.parley.tests;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Everything that came over one socket, and its end. */
final class Inbox implements WebSocket.Listener {

    /** What RFC 6455 calls a connection that ended without a close frame. */
    static final int VANISHED = 1006;

    private final List<Frame> frames = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private volatile Consumer<Frame> listener = frame -> {};

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            add(Frame.parse(text.toString()));
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void add(Frame frame) {
        synchronized (this) {
            if (closed.isDone()) {
                return; // the client is gone and sees nothing any more
            }
            frames.add(frame);
            notifyAll();
        }
        listener.accept(frame);
    }

    /** Tells the listener of all that comes from now on. */
    void listen(Consumer<Frame> newListener) {
        listener = newListener;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        end(code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        end(VANISHED);
    }

    synchronized void end(int code) {
        closed.complete(code);
        notifyAll();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    synchronized List<Frame> frames() {
        return List.copyOf(frames);
    }

    @Override
    public synchronized String toString() {
        return (closed.isDone() ? "closed with " + closed.join() : "open") + " after " + frames.size() + " frames"
                + (frames.isEmpty() ? "" : ", the last is " + frames.get(frames.size() - 1));
    }

    synchronized Frame await(Predicate<Frame> wanted, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        int seen = 0;
        while (true) {
            for (; seen < frames.size(); seen++) {
                if (wanted.test(frames.get(seen))) {
                    return frames.get(seen);
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || closed.isDone()) {
                throw new AssertionError("The frame that was waited for did not come; the socket is " + this);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted", e);
            }
        }
    }

    int awaitClose(Duration patience) {
        try {
            return closed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The server did not close the socket within " + patience, e);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("The end of the socket could not be waited for", e);
        }
    }
}
