package org.parley.tests.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** Whatever Unicode can write comes back as it was; what is not Unicode is refused. */
class TextTest {

    private static final int PLANES = 17;
    private static final int MOST_CHARACTERS = 16_000;

    private static Person ada;
    private static String conversation;
    private static ChatSocket socket;

    @BeforeAll
    static void somebodyWritesNotes() {
        ada = Person.register();
        conversation = ada.directWith(ada);
        socket = ada.socket();
    }

    @AfterAll
    static void leave() {
        socket.close();
    }

    static Stream<String> texts() {
        Stream<String> planes = IntStream.range(0, PLANES)
                .mapToObj(plane -> new StringBuilder("plane " + plane + ": ")
                        .appendCodePoint(plane * 0x10000 + 0x41)
                        .appendCodePoint(plane * 0x10000 + 0x1234)
                        .appendCodePoint(plane * 0x10000 + 0xE000)
                        .appendCodePoint(plane * 0x10000 + 0xFFFD)
                        .appendCodePoint(plane * 0x10000 + 0xFFFF)
                        .toString());
        return Stream.concat(
                planes,
                Stream.of(
                        "👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈🇩🇪1️⃣",
                        "\u202Eright to left\u202C \u200F\u200E שלום مرحبا",
                        "e\u0301 \u00E9 Z̷̢̛a̸͓l̵͚g̶o \u0928\u093F",
                        "\u0001\u0002\u0007\b\t\n\u000B\f\r\u001B\u001F\u007F\u0080\u009F.",
                        "  spaces  stay  \u00A0\u3000\uFEFF",
                        "\"quotes\" \\backslash\\ \\u0041 %s ${x} ' ; drop table messages; --",
                        "<script>alert(1)</script>&amp;",
                        "\u2028\u2029\uFFFE\uFDD0",
                        "x".repeat(MOST_CHARACTERS),
                        "😀".repeat(MOST_CHARACTERS)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextComesBackUnchanged(String text) {
        Draft draft = Draft.of(text);
        Answer answer = ada.post(conversation, draft);
        boolean tooLargeForAFrame = text.getBytes(StandardCharsets.UTF_8).length > 60_000;
        assertThat(answer.status())
                .as(answer.text().length() < 500 ? answer.text() : "")
                .isEqualTo(201);
        assertThat(answer.get("content")).isEqualTo(text);
        long seq = answer.json().path("seq").asLong();
        assertThat(socket.await(frame -> frame.is("new_message") && frame.seq() == seq)
                        .get("content"))
                .isEqualTo(text);
        String stored = (String) ServerFixture.database()
                .rows(
                        "select content from messages where conversation_id = ? and seq = ?",
                        UUID.fromString(conversation),
                        seq)
                .get(0)
                .get(0);
        assertThat(stored).isEqualTo(text);
        if (!tooLargeForAFrame) {
            assertThat(socket.post(conversation, text).type()).isEqualTo("message_ack");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00", "\\udc00\\ud800", "\\ud83dx", ""})
    void whatIsNoTextIsRefused(String escaped) {
        String body = "{\"client_message_id\":\"" + UUID.randomUUID() + "\",\"content\":\"" + escaped + "\"}";
        long before = ServerFixture.database().messages(conversation);
        Answer answer = ada.rest().post(path(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isIn("invalid_argument", "invalid_frame");
        String id = UUID.randomUUID().toString();
        socket.sendText("{\"type\":\"send_message\",\"id\":\"" + id + "\",\"data\":"
                + body.replaceFirst("\\{", "{\"conversation_id\":\"" + conversation + "\",") + "}");
        assertThat(socket.await(frame -> id.equals(frame.re())).get("code")).isIn("invalid_argument", "invalid_frame");
        assertThat(ServerFixture.database().messages(conversation)).isEqualTo(before);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        long before = ServerFixture.database().messages(conversation);
        for (byte[] bytes : List.of(
                new byte[] {(byte) 0xFF},
                new byte[] {(byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xE2, (byte) 0x82})) {
            Answer answer = ada.rest().postBytes(path(), body(bytes));
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.code()).isIn("invalid_argument", "invalid_frame");
        }
        assertThat(ServerFixture.database().messages(conversation)).isEqualTo(before);
    }

    @Test
    void oneCharacterTooManyIsTooLargeWhateverItIsMadeOf() {
        for (String text :
                List.of("x".repeat(MOST_CHARACTERS + 1), "é".repeat(MOST_CHARACTERS + 1), "x".repeat(100_000))) {
            Answer answer = ada.post(conversation, text);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("too_large");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "[]", "null", "5", "{\"content\":", "{\"a\":1}{\"a\":1}"})
    void aBodyThatIsNoJsonObjectIsRefused(String body) {
        Answer answer = ada.rest().post(path(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isIn("invalid_frame", "invalid_argument");
    }

    @Test
    void fieldsOfTheWrongTypeAreRefused() {
        for (Map.Entry<String, Object> wrong : List.of(
                Map.<String, Object>entry("client_message_id", 5),
                Map.<String, Object>entry("content", 5),
                Map.<String, Object>entry("content", List.of("x")),
                Map.<String, Object>entry("message_type", true),
                Map.<String, Object>entry("reply_to", "x"))) {
            Map<String, Object> body = new java.util.HashMap<>(Draft.of("Good").body());
            body.put(wrong.getKey(), wrong.getValue());
            Answer answer = ada.rest().post(path(), body);
            assertThat(answer.status()).as(wrong + " " + answer.text()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("invalid_argument");
        }
    }

    private static String path() {
        return "conversations/" + conversation + "/messages";
    }

    private static byte[] body(byte[] content) {
        byte[] start = ("{\"client_message_id\":\"" + UUID.randomUUID() + "\",\"content\":\"")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = "\"}".getBytes(StandardCharsets.UTF_8);
        return java.nio.ByteBuffer.allocate(start.length + content.length + end.length)
                .put(start)
                .put(content)
                .put(end)
                .array();
    }
}
