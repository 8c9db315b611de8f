package org.parley.tests.cluster.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.parley.server.ArtemisBroker;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;

/** Somebody puts on the topic of events what no node can read. */
class PoisonMessageTest {

    private static final List<String> POISON = List.of(
            "",
            "no JSON at all",
            "{\"version\": 2",
            "{\"version\": 999999, \"announcements\": []}",
            "{\"version\": 2, \"announcements\": [{\"readers\": 5}]}");

    /** How often each of them comes, all over the time of the fault. */
    private static final int ROUNDS = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ParleyServer server = ScatteredCluster.server();
    private final Scale scale = Scale.current();

    @Test
    void whatNoNodeCanReadEndsInTheDeadLetterQueueAndNobodyMissesAnything() throws Exception {
        try (Load load = ScatteredCluster.load().start();
                JMSContext broker = connect(server.broker())) {
            int before = deadLetters(broker).size();
            load.run(scale.calm());
            load.enter(Phase.DURING);
            for (int i = 0; i < ROUNDS; i++) {
                poison(broker);
                load.run(scale.calm().dividedBy(ROUNDS));
            }
            int poisoned = before + ROUNDS * POISON.size() * server.nodes().size();
            await().atMost(PATIENCE).until(() -> deadLetters(broker).size() == poisoned);
            load.enter(Phase.AFTER).run(scale.calm());

            Verdict verdict = load.finish();
            Results.of(PoisonMessageTest.class, ROUNDS * POISON.size() + " unreadable messages to each node")
                    .write(verdict);
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.failedSends()).isEmpty();
            assertThat(deadLetters(broker)).hasSize(poisoned).allSatisfy(PoisonMessageTest::assertTellsWhy);
        }
    }

    private void poison(JMSContext broker) {
        Topic events = broker.createTopic("jms.topic.ParleyEvents");
        JMSProducer producer = broker.createProducer();
        for (WildFlyNode node : server.nodes()) {
            producer.setProperty("to_" + node.name(), true);
        }
        POISON.forEach(text -> producer.send(events, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertTellsWhy(Message letter) throws JMSException {
        assertThat(letter.getStringProperty("parley_reader")).isEqualTo("parley-event-consumer");
        assertThat(letter.getStringProperty("parley_reason")).isNotBlank();
    }

    private static List<Message> deadLetters(JMSContext broker) throws JMSException {
        Queue queue = broker.createQueue("jms.queue.DLQ");
        List<Message> letters = new ArrayList<>();
        try (QueueBrowser browser = broker.createBrowser(queue)) {
            for (Object letter : Collections.list(browser.getEnumeration())) {
                letters.add((Message) letter);
            }
        }
        return letters;
    }

    private static JMSContext connect(ArtemisBroker broker) {
        String address = "tcp://" + broker.host() + ":" + broker.port();
        ConnectionFactory factory = new ActiveMQConnectionFactory(address, broker.user(), broker.password());
        return factory.createContext();
    }
}
