package org.parley.tests.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.tests.ChatSocket;
import org.parley.tests.Database;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** Who does something too often is told when it is welcome again; nothing is lost and nobody else notices. */
class RateLimitTest {

    private static final int MESSAGES = 5;
    private static final int LOGINS = 5;
    private static final int REGISTRATIONS = 16;
    private static final int FAILURES = 3;
    private static final int FRAMES = 20;
    private static final int ACKS = 60;
    private static final int TYPING = 4;

    private static final int FLOODING = 4429;

    private static ParleyServer server;

    /** Behind a proxy the server believes who the client is, so that one test can come from many addresses. */
    @BeforeAll
    static void aServerWithSmallLimits() {
        server = ServerFixture.start(
                "limits",
                ServerFixture.builder("limits")
                        .property("parley.behind.proxy", "true")
                        .property("parley.limit.messages", MESSAGES + "/30")
                        .property("parley.limit.logins", LOGINS + "/10")
                        .property("parley.limit.registrations", REGISTRATIONS + "/600")
                        .property("parley.limit.login.failures", FAILURES + "/600")
                        .property("parley.limit.frames", FRAMES + "/600")
                        .property("parley.limit.acks", ACKS + "/600")
                        .property("parley.limit.typing", TYPING + "/600"));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void theSixthMessageIsRefusedUntilItsTimeHasComeAndIsThenStoredOnce() {
        Person ada = Person.register(server.uri());
        String notes = ada.directWith(ada);
        try (ChatSocket socket = ada.socket()) {
            for (int i = 0; i < MESSAGES; i++) {
                assertThat(socket.post(notes, "Message " + i).type()).isEqualTo("message_ack");
            }
            Draft oneTooMany = Draft.of("One too many");
            Frame error = socket.ask("send_message", oneTooMany.frameTo(notes));
            assertThat(error.type()).isEqualTo("error");
            assertThat(error.get("code")).isEqualTo("rate_limited");
            assertThat(error.data().path("retryable").asBoolean()).isTrue();
            long wait = error.data().path("retry_after_ms").asLong();
            assertThat(wait).isBetween(1L, 6_001L);
            assertThat(database().messages(notes)).isEqualTo(MESSAGES);

            Frame ack = afterwards(wait, () -> socket.ask("send_message", oneTooMany.frameTo(notes)));
            assertThat(ack.type()).isEqualTo("message_ack");
            assertThat(ack.data().path("duplicate").asBoolean()).isFalse();
            assertThat(ack.seq()).isEqualTo(MESSAGES + 1);
            assertThat(database().messages(notes)).isEqualTo(MESSAGES + 1);
        }
    }

    @Test
    void twoSocketsAndRestOfOnePersonShareOneBucketAndAnotherPersonHasAnother() {
        Person ada = Person.register(server.uri());
        Person grace = Person.register(server.uri());
        String conversation = ada.directWith(grace);
        try (ChatSocket one = ada.socket();
                ChatSocket other = ada.login().socket()) {
            assertThat(one.post(conversation, "1").type()).isEqualTo("message_ack");
            assertThat(one.post(conversation, "2").type()).isEqualTo("message_ack");
            assertThat(other.post(conversation, "3").type()).isEqualTo("message_ack");
            assertThat(other.post(conversation, "4").type()).isEqualTo("message_ack");
            assertThat(ada.post(conversation, "5").status()).isEqualTo(201);

            assertTooMany(ada.post(conversation, "6"));
            assertThat(one.post(conversation, "6").get("code")).isEqualTo("rate_limited");
            assertThat(other.post(conversation, "6").get("code")).isEqualTo("rate_limited");
            assertThat(grace.post(conversation, "Mine").status()).isEqualTo(201);
            assertThat(one.post(UUID.randomUUID().toString(), "Elsewhere").get("code"))
                    .isEqualTo("rate_limited");
        }
        assertThat(database().messages(conversation)).isEqualTo(MESSAGES + 1);
    }

    @Test
    void whoBeginsToTypeAllTheTimeIsRefused() {
        Person ada = Person.register(server.uri());
        Person grace = Person.register(server.uri());
        String conversation = ada.directWith(grace);
        try (ChatSocket socket = ada.socket()) {
            for (int i = 0; i < TYPING; i++) {
                socket.send("typing", null, typing(conversation, true));
                socket.send("typing", null, typing(conversation, false));
            }
            assertThat(socket.ask("typing", typing(conversation, true)).get("code"))
                    .isEqualTo("rate_limited");
            assertThat(socket.frames("error")).hasSize(1);
            assertThat(socket.post(conversation, "Here it is").type()).isEqualTo("message_ack");
        }
    }

    private static Map<String, Object> typing(String conversation, boolean isTyping) {
        return Map.of("conversation_id", conversation, "is_typing", isTyping);
    }

    @Test
    void loginsFromOneAddressAreLimitedBeforeThePasswordIsLookedAt() {
        Person ada = Person.register(server.uri());
        RestClient office = from("192.0.2.10");
        for (int i = 0; i < LOGINS; i++) {
            assertThat(login(office, ada.name(), Person.PASSWORD).status()).isEqualTo(200);
        }
        assertTooMany(login(office, ada.name(), Person.PASSWORD));
        assertTooMany(login(office, Person.newName(), "wrong wrong wrong"));
        assertThat(login(from("192.0.2.11"), ada.name(), Person.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void registrationsFromOneNetworkAreLimited() {
        List<Answer> answers = IntStream.rangeClosed(1, REGISTRATIONS)
                .mapToObj(host -> register(from("2001:db8:7:7::" + host)))
                .toList();
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertTooMany(register(from("2001:db8:7:7:1:2:3:4")));
        assertThat(register(from("2001:db8:7:8::1")).status()).isEqualTo(201);
    }

    @Test
    void whoGuessesAtAPasswordIsStoppedAndItsOwnerIsNot() {
        Person ada = Person.register(server.uri());
        assertThat(login(from("192.0.2.20"), ada.name(), Person.PASSWORD).status())
                .isEqualTo(200);
        guessUntilRefused(ada.name(), "198.51.100.");

        // Even the right password does not get in from elsewhere: a guess that hits must look like one that does not.
        assertTooMany(login(from("198.51.100.99"), ada.name(), Person.PASSWORD));
        assertThat(login(from("192.0.2.20"), ada.name(), "wrong wrong wrong").status())
                .isEqualTo(401);
        assertThat(login(from("192.0.2.20"), ada.name(), Person.PASSWORD).status())
                .isEqualTo(200);
        assertThat(ada.login().id()).as("where the account was registered").isEqualTo(ada.id());
    }

    @Test
    void aNameThatDoesNotExistIsAnsweredTheSame() {
        guessUntilRefused(Person.newName(), "203.0.113.");
    }

    @Test
    void whoHasATokenDoesNotFindThePasswordOutAndItsOwnerStillSignsIn() {
        Person ada = Person.register(server.uri());
        RestClient thief = from("192.0.2.40").withToken(ada.accessToken());
        for (int i = 0; i < FAILURES; i++) {
            assertThat(changePassword(thief, "wrong wrong wrong").status()).isEqualTo(403);
        }
        RestClient elsewhere = from("192.0.2.41").withToken(ada.accessToken());
        assertTooMany(changePassword(elsewhere, "wrong wrong wrong"));
        assertTooMany(changePassword(elsewhere, Person.PASSWORD));
        assertThat(login(from("192.0.2.42"), ada.name(), Person.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void whoGuessesUnderTheIdOfAnAccountKeepsNobodyFromChangingThePassword() {
        Person ada = Person.register(server.uri());
        guessUntilRefused(ada.id(), "198.51.102.");
        RestClient owner = from("192.0.2.43").withToken(ada.accessToken());
        assertThat(changePassword(owner, Person.PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void changesOfPasswordsCountAsLoginsFromTheAddress() {
        RestClient office = from("192.0.2.44");
        List<String> tokens = IntStream.range(0, 2 * LOGINS)
                .mapToObj(i -> register(office).get("access_token"))
                .toList();
        List<CompletableFuture<Answer>> attempts = tokens.stream()
                .map(token -> office.withToken(token).begin("PUT", "users/me/password", passwords(Person.PASSWORD)))
                .toList();
        List<Answer> refused = attempts.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.status() != 204)
                .toList();
        assertThat(refused).hasSizeBetween(1, LOGINS).allSatisfy(answer -> {
            assertTooMany(answer);
            assertThat(answer.get("detail")).isEqualTo("Too many logins from this address");
        });
    }

    @Test
    void aPlaceIsForgottenAfterAMonth() {
        Person ada = Person.register(server.uri());
        assertThat(login(from("192.0.2.30"), ada.name(), Person.PASSWORD).status())
                .isEqualTo(200);
        guessUntilRefused(ada.name(), "198.51.101.");
        database()
                .change(
                        "update sessions set last_used_at = now() - interval '31 days' where address = ?",
                        "192.0.2.30");
        assertTooMany(login(from("192.0.2.30"), ada.name(), Person.PASSWORD));
    }

    @Test
    void aSocketThatFloodsIsClosedAndTheOthersAreNot() {
        Person ada = Person.register(server.uri());
        try (ChatSocket calm = ada.socket();
                ChatSocket flooding = ada.socket()) {
            IntStream.range(0, FRAMES + 10).forEach(i -> flooding.send("heartbeat", null, Map.of()));
            assertClosedForFlooding(flooding);
            assertThat(flooding.frames("heartbeat").size()).isEqualTo(FRAMES - 1); // auth was one
            assertThat(calm.ask("heartbeat", Map.of()).type()).isEqualTo("heartbeat");
        }
    }

    @Test
    void textsThatAreNoFramesAndMessagesThatAreRefusedCountAsFrames() {
        Person ada = Person.register(server.uri());
        String notes = ada.directWith(ada);
        try (ChatSocket invalid = ada.socket();
                ChatSocket incomplete = ada.socket();
                ChatSocket insisting = ada.socket()) {
            IntStream.range(0, FRAMES).forEach(i -> invalid.sendText("{"));
            assertClosedForFlooding(invalid);
            IntStream.range(0, FRAMES).forEach(i -> incomplete.send("send_message", null, Map.of()));
            assertClosedForFlooding(incomplete);
            IntStream.range(0, MESSAGES + FRAMES)
                    .forEach(i -> insisting.send(
                            "send_message", null, Draft.of("Again").frameTo(notes)));
            assertClosedForFlooding(insisting);
        }
        await().until(() -> database().messages(notes) == MESSAGES);
    }

    @Test
    void receiptsHaveALimitOfTheirOwn() {
        Person ada = Person.register(server.uri());
        Map<String, Object> receipt = Map.of("conversation_id", ada.directWith(ada), "seq", 0, "status", "read");
        try (ChatSocket socket = ada.socket()) {
            IntStream.range(0, ACKS).forEach(i -> socket.send("ack", null, receipt));
            assertThat(socket.ask("heartbeat", Map.of()).type()).isEqualTo("heartbeat");
            socket.send("ack", null, receipt);
            assertClosedForFlooding(socket);
        }
    }

    private static void assertClosedForFlooding(ChatSocket socket) {
        Frame error = socket.await(frame -> frame.is("error")
                && "rate_limited".equals(frame.get("code"))
                && frame.get("message").startsWith("This socket"));
        assertThat(error.data().path("retry_after_ms").asLong()).isPositive();
        assertThat(socket.awaitClose()).isEqualTo(FLOODING);
    }

    private static void assertTooMany(Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("rate_limited");
        assertThat(answer.json().path("retryable").asBoolean()).isTrue();
        long millis = answer.json().path("retry_after_ms").asLong();
        assertThat(millis).isPositive();
        long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(0);
        assertThat(Duration.ofSeconds(seconds)).isBetween(Duration.ofMillis(millis), Duration.ofMillis(millis + 999));
    }

    /** From another address each time, as somebody does who has many. */
    private static void guessUntilRefused(String name, String network) {
        for (int i = 1; i <= FAILURES; i++) {
            assertThat(login(from(network + i), name, "wrong wrong wrong").status())
                    .isEqualTo(401);
        }
        assertTooMany(login(from(network + "50"), name, "wrong wrong wrong"));
    }

    private static Frame afterwards(long millis, Supplier<Frame> again) {
        long started = System.nanoTime();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Duration.ofNanos(System.nanoTime() - started).toMillis() >= millis);
        return again.get();
    }

    private static RestClient from(String address) {
        return RestClient.anonymous(server.uri()).withHeader("X-Forwarded-For", address);
    }

    private static Answer login(RestClient client, String name, String password) {
        return client.post("auth/login", Map.of("username", name, "password", password));
    }

    private static Answer changePassword(RestClient client, String current) {
        return client.call("PUT", "users/me/password", passwords(current));
    }

    private static Map<String, String> passwords(String current) {
        return Map.of("current_password", current, "new_password", "another long password");
    }

    private static Answer register(RestClient client) {
        return client.post("auth/register", Map.of("username", Person.newName(), "password", Person.PASSWORD));
    }

    private static Database database() {
        return new Database(server.database());
    }
}
