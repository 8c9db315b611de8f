package org.parley.tests;

import java.util.Map;
import java.util.UUID;

/** A message that is to be sent, and perhaps sent again: its client_message_id stays the same. */
public record Draft(String clientMessageId, String content) {

    public static Draft of(String content) {
        return new Draft(UUID.randomUUID().toString(), content);
    }

    /** The data of {@code send_message}. */
    public Map<String, String> frameTo(String conversation) {
        return Map.of(
                "conversation_id", conversation,
                "client_message_id", clientMessageId,
                "content", content,
                "message_type", "text");
    }

    /** The body of a post. */
    public Map<String, String> body() {
        return Map.of("client_message_id", clientMessageId, "content", content);
    }
}
