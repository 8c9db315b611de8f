package org.parley.tests.realtime;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.JsonText;
import org.parley.tests.Person;
import org.parley.tests.RawSocket;

/** Very many short messages, some hundred on the way at a time; each says when it was sent. */
final class Flood {

    private final String conversation;
    private final int messages;
    private final int window;

    Flood(String conversation, int messages, int window) {
        this.conversation = conversation;
        this.messages = messages;
        this.window = window;
    }

    /** Writes all of it, each message as soon as the window has room. */
    void write(RawSocket socket, Semaphore room) {
        try {
            for (int i = 0; i < messages; i++) {
                if (!room.tryAcquire(ChatSocket.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new AssertionError("Message " + i + " was not acknowledged");
                }
                Map<String, ?> data = Draft.of(Long.toString(System.nanoTime())).frameTo(conversation);
                socket.text(JsonText.write(Map.of("type", "send_message", "id", "m", "data", data)));
            }
        } catch (IOException e) {
            throw new AssertionError("The writer lost its connection", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    Semaphore window() {
        return new Semaphore(window);
    }

    /** Reads the acknowledgements of all messages, making room for as many others. */
    void readAcks(RawSocket socket, Semaphore room) {
        int acks = 0;
        while (acks < messages) {
            Frame frame = read(socket);
            if (frame.is("message_ack")) {
                acks++;
                room.release();
            } else if (!frame.is("new_message")) {
                throw new AssertionError("The writer got " + frame);
            }
        }
    }

    /**
     * Reads all messages and returns how long each was on its way, in ns, the shortest first.
     *
     * @throws AssertionError if one is missing or comes twice
     */
    long[] readAll(RawSocket socket) {
        long[] latencies = new long[messages];
        for (int i = 0; i < messages; i++) {
            Frame frame = read(socket);
            if (!frame.is("new_message") || frame.seq() != i + 1) {
                throw new AssertionError("After entry " + i + " came " + frame);
            }
            latencies[i] = System.nanoTime() - Long.parseLong(frame.get("content"));
        }
        Arrays.sort(latencies);
        return latencies;
    }

    /** The next frame that has to do with messages: who comes and goes meanwhile is told in between. */
    private static Frame read(RawSocket socket) {
        try {
            Frame frame = socket.read();
            while (frame.is("presence")) {
                frame = socket.read();
            }
            return frame;
        } catch (IOException e) {
            throw new AssertionError("The connection was lost", e);
        }
    }

    /** A socket that has nothing to read yet. */
    static RawSocket open(Person person) {
        try {
            RawSocket socket = RawSocket.connect(person.server());
            socket.auth(person, Map.of());
            return socket;
        } catch (IOException e) {
            throw new AssertionError("No connection", e);
        }
    }
}
