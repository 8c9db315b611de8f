package org.parley.tests.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** Frames that are none are answered with an error; the socket goes on and nothing is stored. */
class BadFramesTest {

    private Person ada;
    private String conversation;
    private ChatSocket socket;

    @BeforeEach
    void somebodyIsConnected() {
        ada = Person.register();
        conversation = ada.directWith(ada);
        socket = ada.socket();
    }

    /** After whatever came: the same socket and a fresh one are served, and there is one message, the good one. */
    @AfterEach
    void theServerServesOnAndHasStoredNothing() {
        assertThat(ServerFixture.database().messages(conversation)).isZero();
        assertThat(socket.post(conversation, "Still here").type()).isEqualTo("message_ack");
        socket.close();
        try (ChatSocket fresh = ada.socket(Map.of(conversation, 0L))) {
            assertThat(fresh.messages(conversation)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{",
                "[]",
                "[{\"type\":\"heartbeat\"}]",
                "null",
                "5",
                "\"heartbeat\"",
                "{}",
                "{\"type\":5}",
                "{\"type\":null}",
                "{\"type\":\"\"}",
                "{\"type\":\"dance\"}",
                "{\"type\":\"heartbeat\",\"type\":\"heartbeat\"}",
                "{\"type\":\"heartbeat\",\"data\":[]}",
                "{\"type\":\"heartbeat\",\"data\":\"x\"}",
                "{\"type\":\"heartbeat\",\"id\":{}}",
                "{\"type\":\"heartbeat\"} {\"type\":\"heartbeat\"}",
                "{'type':'heartbeat'}",
                "{\"type\":\"heartbeat\",}",
                "{\"type\":\"heartbeat\" /* comment */}",
                "{\"type\":\"heartbeat\",\"data\":{\"n\":NaN}}"
            })
    void aTextThatIsNoFrameIsAnsweredWithInvalidFrame(String text) {
        socket.sendText(text);
        assertThat(socket.await("error").get("code")).isEqualTo("invalid_frame");
    }

    @Test
    void aBombOfBracketsIsRefused() {
        socket.sendText("{\"type\":\"heartbeat\",\"data\":{\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}}");
        assertThat(socket.await("error").get("code")).isEqualTo("invalid_frame");
    }

    static List<Map<String, Object>> wrongData() {
        List<Map<String, Object>> wrong = new ArrayList<>();
        for (String field : List.of("conversation_id", "client_message_id")) {
            for (Object value : List.of(5, true, "x", List.of(), Map.of(), "0193f1a0-0000-7000-8000", "1-1-1-1-1")) {
                wrong.add(with(field, value));
            }
        }
        for (Object value : List.of(5, 1.5, true, List.of("x"), Map.of("a", "b"))) {
            wrong.add(with("content", value));
            wrong.add(with("message_type", value));
        }
        for (Object value : List.of(5, "yesterday", "2026-01-01", true, "+999999999-01-01T00:00:00Z")) {
            wrong.add(with("client_timestamp", value));
        }
        for (Object value : List.of(5, "x", true, List.of())) {
            wrong.add(with("reply_to", value));
            wrong.add(with("media_id", value));
        }
        for (Object value : List.of("", " ", "\n\t", "\u2003", "a\u0000b")) {
            wrong.add(with("content", value));
        }
        wrong.add(with("message_type", "dance"));
        for (String field : List.of("conversation_id", "client_message_id", "content")) {
            wrong.add(with(field, null));
        }
        return wrong;
    }

    /** A good message but for one field; the conversation, if it is not the field, is set when it is sent. */
    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> data =
                new HashMap<>(Draft.of("Good").frameTo(UUID.randomUUID().toString()));
        data.remove("conversation_id");
        data.put(field, value);
        return data;
    }

    @ParameterizedTest
    @MethodSource("wrongData")
    void aFieldOfTheWrongTypeOrMissingIsAnsweredWithInvalidArgument(Map<String, Object> data) {
        Map<String, Object> complete = new HashMap<>(data);
        complete.putIfAbsent("conversation_id", data.containsKey("conversation_id") ? null : conversation);
        Frame error = socket.ask("send_message", complete);
        assertThat(error.type()).isEqualTo("error");
        assertThat(error.get("code")).isEqualTo("invalid_argument");
        assertThat(error.data().path("retryable").asBoolean()).isFalse();
    }

    @Test
    void wrongTypesInTheDataOfOtherFramesAreAnsweredTheSame() {
        List<Map<String, ?>> wrong = List.of(
                Map.of("conversation_id", 5),
                Map.of("conversation_id", conversation, "limit", "many"),
                Map.of("conversation_id", conversation, "limit", 0),
                Map.of("conversation_id", conversation, "before", "x"),
                Map.of("conversation_id", conversation, "after", 1.5),
                Map.of());
        for (Map<String, ?> data : wrong) {
            assertThat(socket.ask("history", data).get("code"))
                    .as(data.toString())
                    .isEqualTo("invalid_argument");
        }
        assertThat(socket.ask("auth", Map.of("token", 5)).get("code")).isEqualTo("invalid_argument");
        assertThat(socket.ask("auth", Map.of("token", ada.accessToken(), "cursors", "all"))
                        .get("code"))
                .isEqualTo("invalid_argument");
    }

    @Test
    void anUnknownFieldIsIgnoredAndTheIdComesBackAsItWas() {
        socket.sendText("{\"type\":\"heartbeat\",\"id\":17,\"data\":{\"new\":1},\"newer\":[]}");
        assertThat(socket.await("heartbeat").re()).isEqualTo("17");
        assertThat(socket.ask("heartbeat", Map.of()).get("server_time")).isNotBlank();
    }

    @Test
    void aCopyOfAKeyDoesNotSmuggleASecondValueIn() {
        socket.sendText("{\"type\":\"send_message\",\"data\":{\"content\":\"a\",\"content\":\"b\"}}");
        assertThat(socket.await("error").get("code")).isEqualTo("invalid_frame");
    }
}
