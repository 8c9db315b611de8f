package org.parley.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** Three nodes behind one address: people need not know on which they are, nor that one died. */
class LoadBalancerTest {

    private static final int NODES = 3;

    private static ParleyServer server;

    @BeforeAll
    static void threeNodes() {
        server = ServerFixture.start(
                "three-nodes", ServerFixture.builder("three-nodes").nodes(NODES).balanced());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void whoeverIsOnWhateverNodeHearsOfEveryMessageAlsoAfterOneDied() throws InterruptedException {
        Person ada = Person.register(server.uri());
        Person grace = Person.register(server.uri());
        String conversation = ada.directWith(grace);
        List<ChatSocket> sockets =
                IntStream.range(0, 2 * NODES).mapToObj(i -> grace.socket()).toList();

        ada.post(conversation, "one");
        sockets.forEach(socket -> socket.await(frame -> isMessage(frame, 1)));
        server.nodes().get(1).kill();
        List<ChatSocket> gone = await().atMost(Duration.ofSeconds(10))
                .until(() -> sockets.stream().filter(socket -> !socket.isOpen()).toList(), closed -> !closed.isEmpty());
        for (int i = 2; i < 10; i++) {
            assertThat(ada.post(conversation, "message " + i).status()).isEqualTo(201);
        }

        assertThat(gone).as("sockets were spread over the nodes").hasSize(2);
        for (ChatSocket socket : sockets) {
            ChatSocket living = socket.isOpen() ? socket : grace.socket(Map.of(conversation, 1L));
            living.await(frame -> isMessage(frame, 9));
            assertThat(living.messages(conversation))
                    .extracting(Frame::seq)
                    .containsExactlyElementsOf(IntStream.range(socket == living ? 1 : 2, 10)
                            .mapToObj(i -> (long) i)
                            .toList());
        }
    }

    private static boolean isMessage(Frame frame, long seq) {
        return frame.is("new_message") && frame.seq() == seq;
    }
}
