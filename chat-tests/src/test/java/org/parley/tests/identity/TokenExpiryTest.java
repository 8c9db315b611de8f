package org.parley.tests.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.parley.server.ParleyServer;
import org.parley.tests.ChatSocket;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.ServerFixture;

/** A token ends when it says so: on a server whose access tokens live a few seconds only. */
@Execution(ExecutionMode.CONCURRENT) // it waits, and does nothing else meanwhile
class TokenExpiryTest {

    private static final int NOT_AUTHENTICATED = 4401;

    /** Long enough to be used on a busy machine, short enough to be waited for. */
    private static final Duration LIFETIME = Duration.ofSeconds(8);

    /** What a clock may differ, and the second between two looks at the sockets. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static ParleyServer server;

    @BeforeAll
    static void startAServerWithShortTokens() {
        server = ServerFixture.start(
                "expiry",
                ServerFixture.builder("expiry").property("parley.token.access.lifetime", LIFETIME.toString()));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void anExpiredTokenIsRefusedByRestAndWebSocket() {
        Person ada = Person.register(server.uri());
        assertThat(ada.rest().get("users/me").status()).isEqualTo(200);
        await().atMost(LIFETIME.plus(GRACE))
                .until(() -> ada.rest().get("users/me").status() == 401);
        assertThat(ada.rest().get("users/me").code()).isEqualTo("unauthenticated");
        ChatSocket socket = ChatSocket.connect(server.uri());
        socket.auth(ada.accessToken(), Map.of());
        assertThat(socket.await("error").get("code")).isEqualTo("unauthenticated");
        assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
    }

    @Test
    void aSocketIsClosedWhenItsTokenExpires() {
        Person ada = Person.register(server.uri());
        ChatSocket socket = ada.socket();
        assertThat(socket.awaitClose(LIFETIME.plus(GRACE))).isEqualTo(NOT_AUTHENTICATED);
        assertThat(socket.await("error").get("code")).isEqualTo("unauthenticated");
    }

    @Test
    void aFreshTokenKeepsASocketOpen() {
        Person ada = Person.register(server.uri());
        ChatSocket socket = ada.socket();
        Instant end = Instant.now().plus(LIFETIME.multipliedBy(2));
        Person current = ada;
        while (Instant.now().isBefore(end)) {
            Person fresh = current.refresh();
            assertThat(socket.ask("auth", Map.of("token", fresh.accessToken())).type())
                    .isEqualTo("auth_success");
            current = fresh;
            Instant next = Instant.now().plus(LIFETIME.dividedBy(3));
            await().until(() -> Instant.now().isAfter(next));
        }
        assertThat(socket.isOpen()).isTrue();
        assertThat(socket.ask("heartbeat", Map.of()).type()).isEqualTo("heartbeat");
        socket.close();
    }

    @Test
    void anotherPersonsTokenDoesNotTakeASocketOver() {
        Person ada = Person.register(server.uri());
        Person eve = Person.register(server.uri());
        ChatSocket socket = ada.socket();
        assertThat(socket.ask("auth", Map.of("token", eve.accessToken())).get("code"))
                .isEqualTo("forbidden");
        String notes = RestClient.anonymous(server.uri())
                .withToken(ada.accessToken())
                .post("conversations", Map.of("kind", "direct", "user_id", ada.id()))
                .get("conversation_id");
        assertThat(socket.post(notes, "Still Ada").type()).isEqualTo("message_ack");
    }
}
