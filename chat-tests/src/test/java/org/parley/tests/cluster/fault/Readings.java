package org.parley.tests.cluster.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.tests.Frame;

/** What one device has got of each of its conversations. */
final class Readings {

    private final Map<String, Reading> byConversation = new HashMap<>();

    /** Nothing yet, of a device that has these logs up to these seqs. */
    Readings(String device, Map<String, Long> starts) {
        starts.forEach((conversation, seq) -> byConversation.put(conversation, new Reading(device, conversation, seq)));
    }

    /** Notes a {@code new_message} as it came; false if it is of a conversation that the load has nothing to do with. */
    boolean add(Frame message) {
        Reading reading = byConversation.get(message.get("conversation_id"));
        if (reading == null) {
            return false;
        }
        reading.add(message.seq(), UUID.fromString(message.get("message_id")));
        return true;
    }

    /** With which the device comes back. */
    Map<String, Long> cursors() {
        Map<String, Long> cursors = new HashMap<>();
        byConversation.forEach((conversation, reading) -> cursors.put(conversation, reading.cursor()));
        return cursors;
    }

    List<Reading> all() {
        return List.copyOf(byConversation.values());
    }
}
