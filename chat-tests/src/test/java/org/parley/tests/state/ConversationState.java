package org.parley.tests.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.tests.Frame;

/** One conversation as a client knows it, and as events change it. */
final class ConversationState {

    private static final List<String> SETTINGS = List.of(
            "conversation_id",
            "kind",
            "name",
            "description",
            "avatar_url",
            "history_visible",
            "created_by",
            "created_at",
            "updated_at");

    /** Which field of a frame says when it happened. */
    private static final List<String> TIMES = List.of("timestamp", "edited_at", "deleted_at");

    private final String me;
    private final ObjectNode settings = JsonNodeFactory.instance.objectNode();
    private final SortedMap<String, MemberState> members = new TreeMap<>();
    private final SortedMap<Long, MessageState> messages = new TreeMap<>();
    private long lastSeq;

    /**
     * The state after the entry {@code last_seq} of the conversation, or a later one: what is read in several calls may
     * be newer at its end, and the events that made it so change nothing when they come.
     */
    ConversationState(String me, JsonNode conversation, List<JsonNode> members, List<JsonNode> messages) {
        this.me = me;
        SETTINGS.forEach(field -> settings.set(field, conversation.path(field)));
        this.lastSeq = conversation.path("last_seq").asLong();
        members.forEach(member -> this.members.put(member.path("user_id").asText(), new MemberState(member)));
        messages.forEach(message -> put(new MessageState(message)));
    }

    long lastSeq() {
        return lastSeq;
    }

    /**
     * Applies the next entry of the log; one that the state has already changes nothing.
     *
     * @throws AssertionError if an entry is missing before it
     */
    void apply(Frame frame) {
        if (frame.seq() <= lastSeq) {
            return;
        }
        if (frame.seq() != lastSeq + 1) {
            throw new AssertionError("After entry " + lastSeq + " came " + frame);
        }
        lastSeq = frame.seq();
        settings.set("updated_at", time(frame));
        switch (frame.type()) {
            case "new_message" -> put(new MessageState(frame.data()));
            case "message_updated", "message_deleted", "reaction" -> change(frame);
            case "user_joined" -> members.put(frame.get("user_id"), MemberState.joined(frame));
            case "user_left" -> members.remove(frame.get("user_id"));
            case "conversation_updated" -> update(frame);
            default -> throw new AssertionError("No event of the log: " + frame);
        }
    }

    /** Applies a {@code receipt}, which has no place in the log. */
    void applyReceipt(Frame frame) {
        MemberState member = members.get(frame.get("user_id"));
        if (member != null) { // who has left reads on until the news is there
            member.advance(frame);
        }
    }

    /** Takes over how far the members have got, which nobody tells who was away. */
    void catchUpReceipts(List<JsonNode> newer) {
        newer.forEach(other -> {
            MemberState member = members.get(other.path("user_id").asText());
            if (member != null) {
                member.advance(new MemberState(other));
            }
        });
    }

    private void put(MessageState message) {
        messages.put(message.seq(), message);
    }

    private void change(Frame frame) {
        MessageState message = messages.get(frame.data().path("message_seq").asLong());
        if (message == null) {
            return; // said before this member may see anything
        }
        switch (frame.type()) {
            case "message_updated" -> message.edit(frame);
            case "message_deleted" -> message.delete(frame);
            default -> message.react(frame);
        }
        messages.values().forEach(reply -> reply.quote(message));
    }

    private void update(Frame frame) {
        frame.data().properties().forEach(field -> {
            if (SETTINGS.contains(field.getKey())) {
                settings.set(field.getKey(), field.getValue());
            }
        });
        frame.data().path("roles").properties().forEach(role -> {
            MemberState member = members.get(role.getKey());
            if (member != null) { // what was read is newer, and this member has left
                member.setRole(role.getValue().asText());
            }
        });
    }

    private static JsonNode time(Frame frame) {
        return TIMES.stream()
                .filter(field -> frame.data().path(field).isTextual())
                .map(field -> frame.data().path(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError("When was that? " + frame));
    }

    /** All that is known, with what follows from it. */
    void collect(Facts facts) {
        String path = settings.path("conversation_id").asText();
        facts.add(path, settings);
        facts.add(path + "/last_seq", lastSeq);
        members.forEach((user, member) -> member.collect(path + "/members/" + user, facts, seq -> told(user, seq)));
        messages.forEach((seq, message) -> message.collect(path + "/messages/" + seq, facts));
        MemberState self = members.get(me);
        facts.add(path + "/role", self.role());
        facts.add(path + "/delivered_seq", self.deliveredSeq());
        facts.add(path + "/read_seq", self.readSeq());
        List<MessageState> unread = messages.tailMap(self.readSeq() + 1).values().stream()
                .filter(message -> !message.isFrom(me) && !message.isDeleted())
                .toList();
        facts.add(path + "/unread_count", unread.size());
        facts.add(
                path + "/unread_mentions",
                unread.stream().filter(message -> message.mentions(me)).count());
        if (messages.isEmpty()) {
            facts.add(path + "/last_message", "none");
        } else {
            messages.get(messages.lastKey()).collect(path + "/last_message", facts);
        }
    }

    /** Of the others' cursors one hears what they mean for one's own messages. */
    private long told(String user, long cursor) {
        return user.equals(me)
                ? cursor
                : messages.headMap(cursor + 1).values().stream()
                        .filter(message -> message.isFrom(me))
                        .mapToLong(MessageState::seq)
                        .max()
                        .orElse(0);
    }
}
