package org.parley.tests.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;

/** Sends messages to one conversation, a few at a time, and sends again what was not acknowledged. */
public final class Sender {

    private final String conversation;
    private final int window;
    private final Deque<Draft> waiting = new ArrayDeque<>();
    private final Map<String, Draft> inFlight = new HashMap<>();
    private final Map<String, Frame> acks = new HashMap<>();
    private final List<Frame> refusals = new ArrayList<>();
    private ChatSocket socket;

    /**
     * A sender that has yet to be attached to a socket.
     *
     * @param window how many messages may be unacknowledged at a time
     */
    public Sender(String conversation, String name, int count, int window) {
        this.conversation = conversation;
        this.window = window;
        for (int i = 0; i < count; i++) {
            waiting.addLast(Draft.of(name + " " + i));
        }
    }

    public String conversation() {
        return conversation;
    }

    /** Goes on over this socket, beginning with what was not acknowledged over the last. */
    public synchronized void attach(ChatSocket newSocket) {
        socket = newSocket;
        inFlight.values().forEach(waiting::addFirst);
        inFlight.clear();
        newSocket.listen(frame -> heard(newSocket, frame));
        fill();
    }

    private synchronized void heard(ChatSocket from, Frame frame) {
        if (frame.re() == null) {
            return;
        }
        if (frame.is("message_ack")) {
            acks.put(frame.re(), frame); // true over whatever socket it came
        } else {
            refusals.add(frame);
        }
        if (from == socket) {
            Draft draft = inFlight.remove(frame.re());
            if (frame.is("message_ack")) {
                fill();
            } else if (draft != null) {
                waiting.addFirst(draft); // until the next attach: a server in trouble is not to be pestered
            }
        }
    }

    private void fill() {
        while (inFlight.size() < window && !waiting.isEmpty()) {
            Draft draft = waiting.removeFirst();
            inFlight.put(draft.clientMessageId(), draft);
            socket.send("send_message", draft.clientMessageId(), draft.frameTo(conversation));
        }
    }

    public synchronized boolean isDone() {
        return waiting.isEmpty() && inFlight.isEmpty();
    }

    /** Is there something left to send that its socket, refused or closed, will not take any more? */
    public synchronized boolean isStuck() {
        return !isDone() && (inFlight.isEmpty() || !socket.isOpen());
    }

    @Override
    public synchronized String toString() {
        return "Sender with " + acks.size() + " acknowledged, " + inFlight.size() + " in flight, " + waiting.size()
                + " waiting, the last refusal " + (refusals.isEmpty() ? "none" : refusals.get(refusals.size() - 1));
    }

    /** The acknowledgements by client_message_id. */
    public synchronized Map<String, Frame> acks() {
        return Map.copyOf(acks);
    }

    /** The errors that came instead of acknowledgements. */
    public synchronized List<Frame> refusals() {
        return List.copyOf(refusals);
    }
}
