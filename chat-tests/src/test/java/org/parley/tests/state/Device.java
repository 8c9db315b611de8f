package org.parley.tests.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;

/**
 * A client as it should be: it reads its state once, applies every event, and comes back with its cursors.
 *
 * <p>It also checks that each connection gets each entry once and in order.
 */
final class Device {

    /** What changes the state; everything else that the server sends answers, or tells of the connection. */
    static final Set<String> EVENTS = Set.of(
            "new_message",
            "message_updated",
            "message_deleted",
            "reaction",
            "user_joined",
            "user_left",
            "conversation_updated",
            "receipt");

    private final Person person;
    private final StateReader reader;
    private final SortedMap<String, ConversationState> conversations = new TreeMap<>();

    /** The last entry of each conversation that came over the present connection, or that it began with. */
    private final Map<String, Long> heard = new HashMap<>();

    private ChatSocket socket;
    private int applied;

    Device(Person person) {
        this.person = person;
        this.reader = new StateReader(person);
    }

    /** Opens a connection, from the cursors of all that is known, and does not wait for anything. */
    ChatSocket connect() {
        socket = ChatSocket.connect(person.server());
        applied = 0;
        heard.clear();
        Map<String, Long> cursors = new HashMap<>();
        conversations.forEach((id, state) -> cursors.put(id, state.lastSeq()));
        heard.putAll(cursors);
        socket.auth(person.accessToken(), cursors);
        return socket;
    }

    /** Once ready: looks for conversations that are new, and how far everybody has got meanwhile. */
    void catchUp() {
        socket.await("ready");
        apply();
        for (String id : reader.conversations()) {
            ConversationState known = conversations.get(id);
            if (known == null) {
                read(id);
            } else {
                reader.members(id).ifPresent(known::catchUpReceipts);
            }
        }
    }

    /** The network is gone; what came before counts. */
    void vanish() {
        socket.vanish();
        apply();
    }

    /** Who says nothing for long is sent away. */
    void beat() {
        socket.send("heartbeat", null, Map.of());
    }

    void close() {
        socket.close();
    }

    /** Applies what has come since the last time, and returns it. */
    List<Frame> apply() {
        List<Frame> frames = socket.frames();
        List<Frame> news = frames.subList(applied, frames.size());
        news.forEach(this::apply);
        applied = frames.size();
        return news;
    }

    private void apply(Frame frame) {
        if (frame.is("resync")) {
            read(frame.get("conversation_id"));
            heard.put(
                    frame.get("conversation_id"), frame.data().path("head_seq").asLong());
        }
        if (!EVENTS.contains(frame.type())) {
            return;
        }
        String id = frame.get("conversation_id");
        ConversationState state = conversations.get(id);
        if (frame.is("receipt")) {
            if (state != null) {
                state.applyReceipt(frame);
            }
            return;
        }
        checkOrder(id, frame);
        boolean isMyself = person.id().equals(frame.get("user_id"));
        if (frame.seq() == 0 || (frame.is("user_joined") && isMyself)) {
            read(id);
        } else if (frame.is("user_left") && isMyself) {
            conversations.remove(id);
        } else if (state != null) {
            state.apply(frame);
        }
    }

    private void checkOrder(String conversation, Frame frame) {
        Long last = heard.put(conversation, frame.seq());
        boolean isNext = last == null || frame.seq() == last + 1;
        // Who comes back is not told of what one may not see, and may then miss to hear of one's own leaving.
        boolean isReturn = last != null
                && frame.seq() > last
                && frame.is("user_joined")
                && person.id().equals(frame.get("user_id"));
        if (!isNext && !isReturn) {
            throw new AssertionError("Over one connection came after entry " + last + " " + frame);
        }
    }

    private void read(String id) {
        reader.read(id).ifPresentOrElse(state -> conversations.put(id, state), () -> conversations.remove(id));
    }

    /** All that this device knows. */
    Facts facts() {
        Facts facts = new Facts();
        conversations.values().forEach(state -> state.collect(facts));
        return facts;
    }

    /** Where this device differs from what is read afresh. */
    List<String> differences() {
        return Facts.differences(facts(), reader.facts());
    }

    @Override
    public String toString() {
        return "A device of " + person.name() + " with " + socket;
    }
}
