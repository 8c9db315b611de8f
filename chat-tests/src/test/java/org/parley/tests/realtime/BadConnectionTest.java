package org.parley.tests.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.JsonText;
import org.parley.tests.Person;
import org.parley.tests.RawSocket;
import org.parley.tests.ServerFixture;

/** What is no frame of chat.v1 at all costs the client its socket, and nobody else anything. */
class BadConnectionTest {

    private static final int TOO_LARGE = 1009;
    private static final int BAD_FRAME = 4400;
    private static final int NOT_AUTHENTICATED = 4401;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int FRAGMENTS = 10_000;

    private Person ada;
    private String conversation;

    @BeforeEach
    void somebodyIsThere() {
        ada = Person.register();
        conversation = ada.directWith(ada);
    }

    @AfterEach
    void theServerServesOnAndHasStoredNothing() {
        assertThat(ServerFixture.database().messages(conversation)).isZero();
        try (ChatSocket fresh = ada.socket()) {
            assertThat(fresh.post(conversation, "Still here").type()).isEqualTo("message_ack");
        }
    }

    @Test
    void aFrameOfExactlySixtyFourKilobytesIsServed() {
        try (ChatSocket socket = ada.socket()) {
            socket.sendText(frameOf(MOST_BYTES));
            assertThat(socket.await("heartbeat").re()).isEqualTo("big");
        }
    }

    @Test
    void aFrameOfOneByteMoreClosesTheSocket() {
        ChatSocket socket = ada.socket();
        socket.sendText(frameOf(MOST_BYTES + 1));
        assertThat(socket.awaitClose()).isEqualTo(TOO_LARGE);
        assertThat(socket.await("error").get("code")).isEqualTo("too_large");
    }

    @Test
    void theLimitHoldsForAFrameInTenThousandFragments() throws IOException {
        byte[] frame = frameOf(MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8);
        try (RawSocket socket = RawSocket.connect(ada.server())) {
            socket.auth(ada, Map.of());
            sendInFragments(socket, frame);
            assertThat(socket.awaitClose(ChatSocket.PATIENCE)).isEqualTo(TOO_LARGE);
        }
    }

    @Test
    void aFrameInTenThousandFragmentsWithinTheLimitIsServed() throws IOException {
        byte[] frame = frameOf(MOST_BYTES).getBytes(StandardCharsets.UTF_8);
        try (RawSocket socket = RawSocket.connect(ada.server())) {
            socket.auth(ada, Map.of());
            sendInFragments(socket, frame);
            Frame answer = socket.read();
            while (answer.is("presence")) { // of others, which comes when it likes
                answer = socket.read();
            }
            assertThat(answer.type()).isEqualTo("heartbeat");
            assertThat(answer.re()).isEqualTo("big");
        }
    }

    @Test
    void aHundredThousandCharactersCloseTheSocket() {
        ChatSocket socket = ada.socket();
        socket.send("send_message", "1", Draft.of("x".repeat(100_000)).frameTo(conversation));
        assertThat(socket.awaitClose()).isEqualTo(TOO_LARGE);
    }

    @Test
    void aBinaryFrameClosesTheSocket() throws IOException {
        try (RawSocket socket = RawSocket.connect(ada.server())) {
            socket.auth(ada, Map.of());
            socket.send(RawSocket.BINARY, true, new byte[] {1, 2, 3});
            assertThat(socket.awaitClose(ChatSocket.PATIENCE)).isEqualTo(BAD_FRAME);
        }
    }

    @Test
    void bytesThatAreNoTextCloseTheSocket() throws IOException {
        byte[] frame = JsonText.write(Map.of(
                        "type", "send_message", "data", Draft.of("Not #text").frameTo(conversation)))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < frame.length; i++) {
            frame[i] = frame[i] == '#' ? (byte) 0xFF : frame[i];
        }
        try (RawSocket socket = RawSocket.connect(ada.server())) {
            socket.auth(ada, Map.of());
            socket.send(RawSocket.TEXT, true, frame);
            // 1007 is RFC 6455's code for it; Undertow may end the connection without one.
            assertThat(socket.awaitClose(ChatSocket.PATIENCE)).isIn(1007, BAD_FRAME, 1006);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"heartbeat\"}", "{\"type\":\"history\",\"data\":{}}", "{\"type\":\"auth\"}"})
    void whoDoesNotBeginWithAGoodAuthIsClosed(String first) {
        ChatSocket socket = ChatSocket.connect(ada.server());
        socket.sendText(first);
        assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "[]", ""})
    void whoBeginsWithWhatIsNoFrameIsClosed(String first) {
        ChatSocket socket = ChatSocket.connect(ada.server());
        socket.sendText(first);
        assertThat(socket.awaitClose()).isEqualTo(BAD_FRAME);
    }

    @Test
    void whatIsSentBehindARefusedAuthIsNotServed() {
        ChatSocket socket = ChatSocket.connect(ada.server());
        socket.auth("no token", Map.of());
        socket.send("send_message", "1", Draft.of("Sneaked in").frameTo(conversation));
        socket.auth(ada.accessToken(), Map.of());
        assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
        assertThat(socket.frames("auth_success")).isEmpty();
    }

    @Test
    void whoSaysNothingForTenSecondsIsClosed() {
        ChatSocket socket = ChatSocket.connect(ada.server());
        assertThat(socket.await("hello").data().path("heartbeat_ms").asLong()).isEqualTo(30_000);
        assertThat(socket.awaitClose(Duration.ofSeconds(20))).isEqualTo(NOT_AUTHENTICATED);
    }

    private static String frameOf(int bytes) {
        String frame = "{\"type\":\"heartbeat\",\"id\":\"big\",\"data\":{\"x\":\"\"}}";
        return frame.replace("\"\"", "\"" + "x".repeat(bytes - frame.length()) + "\"");
    }

    private static void sendInFragments(RawSocket socket, byte[] frame) throws IOException {
        int size = frame.length / FRAGMENTS;
        try {
            for (int i = 0; i < FRAGMENTS; i++) {
                boolean last = i == FRAGMENTS - 1;
                byte[] part = java.util.Arrays.copyOfRange(frame, i * size, last ? frame.length : (i + 1) * size);
                socket.send(i == 0 ? RawSocket.TEXT : RawSocket.CONTINUATION, last, part);
            }
        } catch (IOException e) {
            // The server may have closed before it got all of it; what it said is read by the caller.
        }
    }
}
