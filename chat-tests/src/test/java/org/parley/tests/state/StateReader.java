package org.parley.tests.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/** Reads afresh, by REST, what a person may know. */
final class StateReader {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int PAGE = 200;

    private final Person person;

    StateReader(Person person) {
        this.person = person;
    }

    /** The conversations that the person is a member of. */
    SortedSet<String> conversations() {
        SortedSet<String> ids = new TreeSet<>();
        String next = "";
        while (next != null) {
            JsonNode page = require("conversations?limit=" + PAGE + next);
            page.path("conversations")
                    .forEach(item -> ids.add(item.path("conversation_id").asText()));
            next = page.path("has_more").asBoolean()
                    ? "&cursor=" + page.path("next_cursor").asText()
                    : null;
        }
        return ids;
    }

    /** All of a conversation, or nothing if the person is no member. */
    Optional<ConversationState> read(String conversation) {
        String path = "conversations/" + conversation;
        Optional<JsonNode> settings = find(path);
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<JsonNode>> members = members(conversation);
        Optional<List<JsonNode>> messages = messages(path);
        if (members.isEmpty() || messages.isEmpty()) {
            return Optional.empty(); // the membership has ended meanwhile
        }
        return Optional.of(new ConversationState(person.id(), settings.get(), members.get(), messages.get()));
    }

    /** The members of a conversation, or nothing if the person is none of them. */
    Optional<List<JsonNode>> members(String conversation) {
        return find("conversations/" + conversation + "/members").map(answer -> list(answer.path("members")));
    }

    private Optional<List<JsonNode>> messages(String path) {
        List<JsonNode> messages = new ArrayList<>();
        while (true) {
            long last = messages.isEmpty()
                    ? 0
                    : messages.get(messages.size() - 1).path("seq").asLong();
            Optional<JsonNode> page = find(path + "/messages?limit=" + PAGE + "&after=" + last);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            messages.addAll(list(page.get().path("messages")));
            if (!page.get().path("has_more").asBoolean()) {
                return Optional.of(messages);
            }
        }
    }

    /** Everything; what the server counts for its clients is in it as the server says it. */
    Facts facts() {
        SortedMap<String, ConversationState> states = new TreeMap<>();
        conversations().forEach(id -> read(id).ifPresent(state -> states.put(id, state)));
        Facts facts = new Facts();
        states.forEach((id, state) -> {
            state.collect(facts);
            JsonNode conversation = require("conversations/" + id);
            for (String field : List.of("delivered_seq", "read_seq", "unread_count", "unread_mentions")) {
                facts.add(id + "/" + field, conversation.path(field).asLong(-1));
            }
            facts.add(id + "/role", conversation.path("role").asText());
            JsonNode last = conversation.path("last_message");
            if (last.isNull()) {
                facts.add(id + "/last_message", "none");
            } else {
                new MessageState(last).collect(id + "/last_message", facts);
            }
        });
        return facts;
    }

    private JsonNode require(String path) {
        return find(path).orElseThrow(() -> new AssertionError(path + " was not found"));
    }

    private Optional<JsonNode> find(String path) {
        Answer answer = person.rest().get(path);
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.status() != OK) {
            throw new AssertionError(path + " was answered with " + answer.status() + ": " + answer.text());
        }
        return Optional.of(answer.json());
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }
}
