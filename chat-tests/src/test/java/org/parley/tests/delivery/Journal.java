package org.parley.tests.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;

/** What a client has of one conversation in all, over however many sockets it came. */
public final class Journal {

    private final String conversation;
    private final List<Frame> entries = new ArrayList<>();

    public Journal(String conversation) {
        this.conversation = conversation;
    }

    /** The cursors with which the client comes back. */
    public Map<String, Long> cursors() {
        return Map.of(conversation, last());
    }

    public long last() {
        return entries.size();
    }

    public String conversation() {
        return conversation;
    }

    public List<Frame> entries() {
        return List.copyOf(entries);
    }

    /**
     * Takes over what came over a socket that is no longer used.
     *
     * @throws AssertionError if an entry is missing, comes twice or comes too early
     */
    public void take(ChatSocket socket) {
        for (Frame message : socket.messages(conversation)) {
            if (message.seq() != last() + 1) {
                throw new AssertionError("After entry " + last() + " came entry " + message.seq());
            }
            entries.add(message);
        }
    }
}
