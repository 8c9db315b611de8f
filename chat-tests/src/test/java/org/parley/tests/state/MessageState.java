package org.parley.tests.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.tests.Frame;

/** A message as a client knows it, and as events change it. */
final class MessageState {

    /** What a reply shows of the message that it answers, in code points. */
    private static final int EXCERPT = 200;

    private final ObjectNode fields;

    /** Who put which emoji to it. In which order the emoji are listed is nobody's business. */
    private final SortedMap<String, Set<String>> reactions = new TreeMap<>();

    /** A message as an answer or a {@code new_message} has it. */
    MessageState(JsonNode message) {
        fields = message.deepCopy();
        for (JsonNode reaction : fields.remove("reactions")) {
            Set<String> users = new TreeSet<>();
            reaction.path("user_ids").forEach(user -> users.add(user.asText()));
            if (users.isEmpty() || users.size() != reaction.path("count").asInt(-1)) {
                throw new AssertionError("A reaction that does not count its users: " + reaction);
            }
            reactions.put(reaction.path("emoji").asText(), users);
        }
    }

    long seq() {
        return fields.path("seq").asLong();
    }

    boolean isFrom(String user) {
        return fields.path("sender_id").asText().equals(user);
    }

    boolean isDeleted() {
        return !fields.path("deleted_at").isNull();
    }

    boolean mentions(String user) {
        boolean byName = false;
        for (JsonNode mentioned : fields.path("mentions")) {
            byName |= mentioned.asText().equals(user);
        }
        return byName || fields.path("mentions_all").asBoolean();
    }

    /** {@code message_updated}. */
    void edit(Frame frame) {
        for (String field : Set.of("content", "mentions", "mentions_all", "edited_at")) {
            fields.set(field, frame.data().path(field));
        }
    }

    /** {@code message_deleted}: what was said and all that stood around it is gone. */
    void delete(Frame frame) {
        fields.putNull("content");
        fields.putNull("media");
        fields.putNull("quoted");
        fields.putArray("mentions");
        fields.put("mentions_all", false);
        fields.set("deleted_at", frame.data().path("deleted_at"));
        fields.set("deleted_by", frame.data().path("deleted_by"));
        reactions.clear();
    }

    /** {@code reaction}. */
    void react(Frame frame) {
        String emoji = frame.get("emoji");
        Set<String> users = reactions.computeIfAbsent(emoji, any -> new TreeSet<>());
        if (frame.data().path("removed").asBoolean()) {
            users.remove(frame.get("user_id"));
        } else {
            users.add(frame.get("user_id"));
        }
        if (users.isEmpty()) {
            reactions.remove(emoji);
        }
    }

    /** The message that this one may answer says something else now, or nothing any more. */
    void quote(MessageState original) {
        if (fields.path("quoted").path("message_id").equals(original.fields.path("message_id"))) {
            ObjectNode quoted = (ObjectNode) fields.path("quoted");
            JsonNode content = original.fields.path("content");
            quoted.put("content", content.isNull() ? null : excerpt(content.asText()));
            quoted.put("is_edited", !original.fields.path("edited_at").isNull());
        }
    }

    private static String excerpt(String content) {
        int codePoints = content.codePointCount(0, content.length());
        return content.substring(0, content.offsetByCodePoints(0, Math.min(codePoints, EXCERPT)));
    }

    /** All of it. */
    void collect(String path, Facts facts) {
        facts.add(path, fields);
        reactions.forEach((emoji, users) -> facts.add(path + "/reactions/" + emoji, users));
    }
}
