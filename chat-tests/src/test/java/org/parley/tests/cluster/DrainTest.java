package org.parley.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;
import org.parley.tests.ChatSocket;
import org.parley.tests.Database;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.ServerFixture;

/** A node that is asked to stop says so, sends its people away in good time, and finishes what it has begun. */
class DrainTest {

    private static final int SERVICE_RESTART = 1012;

    private static final int SOCKETS = 20;

    /** Nobody is to wait longer for another node. */
    private static final Duration LATEST_RECONNECT = Duration.ofMinutes(1);

    private static ParleyServer server;

    private final WildFlyNode leaving = server.nodes().get(1);

    @BeforeAll
    static void twoNodes() {
        server = ServerFixture.start("drain", ServerFixture.builder("drain").nodes(2));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void bothNodesRun() throws InterruptedException {
        if (!leaving.isRunning()) {
            leaving.start();
        }
    }

    @AfterEach
    void itStopsByItself() {
        await().atMost(Duration.ofMinutes(1)).until(() -> !leaving.isRunning());
    }

    @Test
    void aNodeThatIsToStopIsNotReadyWhileItsSocketsAreStillOpen() {
        Person person = Person.register(server.uri()).at(leaving.uri());
        List<ChatSocket> sockets =
                IntStream.range(0, SOCKETS).mapToObj(i -> person.socket()).toList();
        RestClient probe = RestClient.anonymous(leaving.uri());
        assertThat(probe.get("/health/ready").status()).isEqualTo(200);

        terminate();
        await().pollInterval(Duration.ofMillis(50))
                .until(() -> probe.get("/health/ready").status() == 503);
        assertThat(sockets).as("still open when the node is not ready any more").anyMatch(ChatSocket::isOpen);
        for (ChatSocket socket : sockets) {
            Frame drain = socket.await("server_drain");
            long least = drain.data().path("reconnect_min_ms").asLong(-1);
            long most = drain.data().path("reconnect_max_ms").asLong(-1);
            assertThat(least).isNotNegative();
            assertThat(most).isGreaterThan(least).isLessThanOrEqualTo(LATEST_RECONNECT.toMillis());
            assertThat(socket.awaitClose()).isEqualTo(SERVICE_RESTART);
        }
    }

    @Test
    void whatWasOnItsWayWhenTheNodeWasToStopIsAcknowledgedOrNotStored() {
        Person ada = Person.register(server.uri());
        Person grace = Person.register(server.uri()).at(leaving.uri());
        String conversation = ada.directWith(grace);
        ChatSocket socket = grace.socket();
        List<String> sent = new ArrayList<>();
        send(socket, conversation, sent);
        terminate();
        while (socket.isOpen()) {
            send(socket, conversation, sent);
        }
        List<String> acked = socket.frames("message_ack").stream()
                .map(ack -> ack.get("client_message_id"))
                .toList();
        assertThat(socket.awaitClose()).isEqualTo(SERVICE_RESTART);
        assertThat(acked).isNotEmpty();
        assertThat(sent).containsAll(acked);
        assertThat(stored(conversation)).containsExactlyInAnyOrderElementsOf(acked);
    }

    /** One after the other, so that there is always one on its way. */
    private static void send(ChatSocket socket, String conversation, List<String> sent) {
        Draft draft = Draft.of("Message " + sent.size());
        sent.add(draft.clientMessageId());
        socket.send("send_message", draft.clientMessageId(), draft.frameTo(conversation));
        await().pollInterval(Duration.ofMillis(1))
                .until(() -> !socket.isOpen()
                        || socket.frames().stream()
                                .anyMatch(frame -> draft.clientMessageId().equals(frame.re())));
    }

    private void terminate() {
        ProcessHandle.of(leaving.pid()).orElseThrow().destroy(); // SIGTERM
    }

    private List<String> stored(String conversation) {
        return new Database(server.database())
                        .rows(
                                "select client_message_id from messages where conversation_id = ?",
                                UUID.fromString(conversation))
                        .stream()
                        .map(row -> row.get(0).toString())
                        .toList();
    }
}
