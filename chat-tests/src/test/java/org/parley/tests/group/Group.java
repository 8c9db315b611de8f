package org.parley.tests.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.tests.Draft;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/** A conversation as its people use it over REST. */
record Group(String id) {

    Answer get(Person who) {
        return call(who, "GET", "", null);
    }

    Answer post(Person who, String content) {
        return who.post(id, content);
    }

    Answer reply(Person who, String original) {
        Map<String, String> body = new HashMap<>(Draft.of("A reply").body());
        body.put("reply_to", original);
        return call(who, "POST", "/messages", body);
    }

    Answer add(Person by, Person whom) {
        return call(by, "POST", "/members", Map.of("user_id", whom.id()));
    }

    Answer add(Person by, Person whom, String role) {
        return call(by, "POST", "/members", Map.of("user_id", whom.id(), "role", role));
    }

    Answer setRole(Person by, Person whom, String role) {
        return call(by, "PATCH", "/members/" + whom.id(), Map.of("role", role));
    }

    Answer remove(Person by, Person whom) {
        return call(by, "DELETE", "/members/" + whom.id(), null);
    }

    Answer leave(Person who) {
        return remove(who, who);
    }

    Answer change(Person by, String setting, Object value) {
        return call(by, "PATCH", "", Map.of(setting, value));
    }

    Answer call(Person who, String method, String path, Object body) {
        return who.rest().call(method, "conversations/" + id + path, body);
    }

    /** Roles by user id, as this member sees them. */
    Map<String, String> roles(Person asSeenBy) {
        Map<String, String> roles = new TreeMap<>();
        call(asSeenBy, "GET", "/members", null)
                .json()
                .path("members")
                .forEach(member -> roles.put(
                        member.path("user_id").asText(), member.path("role").asText()));
        return roles;
    }

    /** What has been said, as far as this member may see it. */
    List<String> contents(Person asSeenBy) {
        List<String> contents = new ArrayList<>();
        for (JsonNode message : call(asSeenBy, "GET", "/messages", null).json().path("messages")) {
            contents.add(message.path("content").asText());
        }
        return contents;
    }

    long lastSeq(Person asSeenBy) {
        return get(asSeenBy).json().path("last_seq").asLong(-1);
    }

    /** All that one may ask of a conversation and of a message in it. */
    List<Answer> everyCall(Person who, String message, Person other) {
        List<Answer> answers = new ArrayList<>(List.of(
                get(who),
                change(who, "name", "Mine"),
                call(who, "GET", "/members", null),
                add(who, other),
                setRole(who, other, "admin"),
                remove(who, other),
                leave(who),
                call(who, "GET", "/messages", null),
                post(who, "Hello?")));
        answers.addAll(everyCallOf(message, who));
        return answers;
    }

    /** All that one may ask of a message. */
    List<Answer> everyCallOf(String message, Person who) {
        String path = "/messages/" + message;
        String reaction = path + "/reactions/" + URLEncoder.encode("👍", StandardCharsets.UTF_8);
        return List.of(
                reply(who, message),
                call(who, "GET", path, null),
                call(who, "PATCH", path, Map.of("content", "Mine")),
                call(who, "DELETE", path, null),
                call(who, "GET", path + "/edits", null),
                call(who, "GET", path + "/receipts", null),
                call(who, "PUT", reaction, null),
                call(who, "DELETE", reaction, null));
    }

    /** The data of every frame that one may send about a conversation and a message in it. */
    Map<String, Map<String, ?>> everyFrame(String message) {
        return Map.of(
                "send_message", Draft.of("Hello?").frameTo(id),
                "edit_message", Map.of("conversation_id", id, "message_id", message, "content", "Mine"),
                "delete_message", Map.of("conversation_id", id, "message_id", message),
                "react", Map.of("conversation_id", id, "message_id", message, "emoji", "👍"),
                "ack", Map.of("conversation_id", id, "seq", 1, "status", "read"),
                "history", Map.of("conversation_id", id));
    }

    static void assertDone(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isGreaterThanOrEqualTo(400);
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    }
}
