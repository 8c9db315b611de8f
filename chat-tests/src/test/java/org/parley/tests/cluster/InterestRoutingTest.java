package org.parley.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.cluster.fault.FaultCluster;
import org.parley.tests.metric.Metrics;

/** The bus brings a node what concerns its people, once, and nothing else: the nodes' own counters say so. */
class InterestRoutingTest {

    private static final int MESSAGES = 100;
    private static final int READERS = 50;

    private final ParleyServer server = FaultCluster.server();

    @Test
    void aNodeWithNoneOfTheReadersReceivesNothing() {
        Person ada = at(1, Person.register(server.node().uri()));
        Person grace = at(2, Person.register(server.node().uri()));
        Person bystander = at(3, Person.register(server.node().uri()));
        String conversation = ada.directWith(grace);
        ChatSocket adas = ada.socket();
        ChatSocket graces = grace.socket();
        ChatSocket bystanders = bystander.socket();
        settle(ada, conversation, List.of(adas, graces));
        Count third = count(3);
        Count second = count(2);

        for (int i = 0; i < MESSAGES; i++) {
            Person sender = i % 2 == 0 ? ada : grace;
            assertThat(sender.post(conversation, "Message " + i).status()).isEqualTo(201);
        }
        for (ChatSocket socket : List.of(adas, graces)) {
            awaitMessages(socket, conversation, MESSAGES + 1);
        }

        assertThat(count(2).received() - second.received())
                .as("received by the second node, which has one of the two and hands on itself what was posted there")
                .isEqualTo(MESSAGES / 2);
        assertThat(count(3).received() - third.received())
                .as("received by the third node, where somebody else is")
                .isZero();
        assertThat(bystanders.messages(conversation)).isEmpty();
    }

    @Test
    void aMessageCrossesTheBusOnceANodeHoweverManyReadItThere() {
        Person ada = at(1, Person.register(server.node().uri()));
        List<Person> readers = Person.registerMany(server.node().uri(), READERS).stream()
                .map(reader -> at(2, reader))
                .toList();
        String group = ada.group(readers);
        List<ChatSocket> sockets = readers.stream().map(Person::socket).toList();
        settle(ada, group, sockets);
        Count first = count(1);
        Count second = count(2);
        Count third = count(3);

        for (int i = 0; i < MESSAGES; i++) {
            assertThat(ada.post(group, "Message " + i).status()).isEqualTo(201);
        }
        sockets.forEach(socket -> awaitMessages(socket, group, MESSAGES + 1));

        Count sent = count(1).since(first);
        assertThat(sent.sent()).as("sent, posted one by one").isEqualTo(MESSAGES);
        assertThat(sent.addressed()).as("nodes addressed").isEqualTo(MESSAGES);
        assertThat(count(2).since(second).received())
                .as("received by the node of all %s readers", READERS)
                .isEqualTo(MESSAGES);
        assertThat(sent.received()).as("received by the writer's own node").isZero();
        assertThat(count(3).since(third).received())
                .as("received by the third node")
                .isZero();
    }

    /** Sends one message ahead; what it finds on the bus, such as the beginning of the conversation, is over then. */
    private static void settle(Person sender, String conversation, List<ChatSocket> sockets) {
        assertThat(sender.post(conversation, "The first").status()).isEqualTo(201);
        sockets.forEach(socket -> socket.await(frame -> isMessage(frame, conversation)));
    }

    private static boolean isMessage(Frame frame, String conversation) {
        return frame.is("new_message") && conversation.equals(frame.get("conversation_id"));
    }

    /** Waits for all of them, and looks that nothing came twice or in another order. */
    private static void awaitMessages(ChatSocket socket, String conversation, int count) {
        await().atMost(ChatSocket.PATIENCE)
                .until(() -> socket.messages(conversation).size() >= count);
        List<Long> seqs = socket.messages(conversation).stream().map(Frame::seq).toList();
        assertThat(seqs)
                .containsExactlyElementsOf(LongStream.range(0, count)
                        .mapToObj(i -> seqs.get(0) + i)
                        .toList());
    }

    /** The same person, as a client of that node. */
    private Person at(int node, Person person) {
        return person.at(server.nodes().get(node - 1).uri());
    }

    private Count count(int node) {
        Metrics metrics = Metrics.of(server.nodes().get(node - 1).uri());
        return new Count(
                metrics.value("event_bus_messages_sent_total"),
                metrics.value("event_bus_nodes_addressed_total"),
                metrics.value("event_bus_messages_received_total"));
    }

    /** What a node has counted on the bus. */
    private record Count(double sent, double addressed, double received) {

        Count since(Count before) {
            return new Count(sent - before.sent(), addressed - before.addressed(), received - before.received());
        }
    }
}
