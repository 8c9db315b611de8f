package org.parley.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.cluster.fault.ScatteredCluster;

/** Two nodes that share one broker, which may be away. */
class SharedBrokerTest {

    /** A second until the nodes look for the broker again, and what it takes them to read what they missed. */
    private static final Duration RETURN = Duration.ofSeconds(10);

    /** Less than any wait for a broker would take. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private final ParleyServer server = ScatteredCluster.server();

    @Test
    void messagesAndSignalsCrossNodesThroughTheBroker() {
        Person ada = onOneNode();
        Person grace = onTheOtherNode();
        String conversation = ada.directWith(grace);
        try (ChatSocket here = ada.socket();
                ChatSocket there = grace.socket()) {
            assertThat(ada.post(conversation, "Over there").status()).isEqualTo(201);
            here.send("typing", null, Map.of("conversation_id", conversation, "is_typing", true));

            there.await(frame -> frame.is("new_message"));
            there.await(frame -> frame.is("typing"));
        }
    }

    @Test
    void whatIsPostedWhileTheBrokerIsAwayArrivesAtOpenSocketsWhenItIsBack() throws InterruptedException {
        Person ada = onOneNode();
        Person grace = onTheOtherNode();
        String conversation = ada.directWith(grace);
        try (ChatSocket there = grace.socket()) {
            ada.post(conversation, "before");
            there.await(frame -> isMessage(frame, 1));

            server.broker().kill();
            for (int seq = 2; seq <= 5; seq++) {
                Instant asked = Instant.now();
                assertThat(ada.post(conversation, "during").status()).isEqualTo(201);
                assertThat(Duration.between(asked, Instant.now())).isLessThan(AT_ONCE);
            }
            server.broker().start();
            there.await(frame -> isMessage(frame, 5), RETURN);
            ada.post(conversation, "after");
            there.await(frame -> isMessage(frame, 6));

            assertThat(there.messages(conversation)).extracting(Frame::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    @Test
    void aNodeStartsWhileTheBrokerIsAwayAndFindsItLater() throws InterruptedException {
        Person ada = onOneNode();
        Person grace = onTheOtherNode();
        String conversation = ada.directWith(grace);
        server.broker().kill();
        server.nodes().get(1).stop();
        server.nodes().get(1).start();
        try (ChatSocket there = grace.socket()) {
            ada.post(conversation, "While nobody could tell");

            server.broker().start();

            there.await(frame -> isMessage(frame, 1), RETURN);
        }
    }

    private Person onOneNode() {
        return Person.register(server.uri()).at(server.nodes().get(0).uri());
    }

    private Person onTheOtherNode() {
        return Person.register(server.uri()).at(server.nodes().get(1).uri());
    }

    private static boolean isMessage(Frame frame, long seq) {
        return frame.is("new_message") && frame.seq() == seq;
    }
}
