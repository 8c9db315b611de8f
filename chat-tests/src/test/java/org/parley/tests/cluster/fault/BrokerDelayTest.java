package org.parley.tests.cluster.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.server.ArtemisBroker;
import org.parley.server.ParleyServer;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;

/** What a broker that hangs or is dead costs those who send; no load, so that nothing else makes them wait. */
class BrokerDelayTest {

    /** Some hundreds of messages. */
    private static final Duration PHASE = Duration.ofSeconds(8);

    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Far less than any wait for a broker; how much less is in the results. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    /** From the return of the broker until all is told. */
    private static final Duration TOLD = Duration.ofSeconds(20);

    private final ParleyServer server = ScatteredCluster.server();
    private final ArtemisBroker broker = server.broker();
    private int posted;

    @AfterEach
    void repair() throws InterruptedException {
        if (broker.isRunning()) {
            Signal.CONT.sendTo(broker.pid());
        } else {
            broker.start();
        }
    }

    @Test
    void noAcknowledgementWaitsForABrokerThatHangsOrIsDeadAndAllIsToldAfterwards() throws InterruptedException {
        Person ada = Person.register(server.uri()).at(server.nodes().get(0).uri());
        Person grace = Person.register(server.uri()).at(server.nodes().get(1).uri());
        String conversation = ada.directWith(grace);
        try (ChatSocket here = ada.socket();
                ChatSocket there = grace.socket()) {
            acknowledgements(here, conversation); // compiles what is measured
            Samples usual = acknowledgements(here, conversation);
            Signal.STOP.sendTo(broker.pid());
            Samples hanging = acknowledgements(here, conversation);
            Signal.CONT.sendTo(broker.pid());
            broker.kill();
            Samples dead = acknowledgements(here, conversation);
            broker.start();
            await().atMost(TOLD).until(() -> there.messages(conversation).size() == posted);
            assertThat(there.messages(conversation).stream().map(Frame::seq)).isSorted();
            Results.of(
                            BrokerDelayTest.class,
                            "the shared broker stopped with SIGSTOP, then dead, each for " + PHASE.toSeconds()
                                    + " s, without a load")
                    .with("ack ms (p50 / p99 / most) with it " + usual + ", hanging " + hanging + ", dead " + dead)
                    .write(List.of());
            assertThat(hanging.percentile(100)).isLessThan(AT_ONCE);
            assertThat(dead.percentile(100)).isLessThan(AT_ONCE);
        }
    }

    /** How long acknowledgements take, of messages that are sent one after the other. */
    private Samples acknowledgements(ChatSocket socket, String conversation) {
        Samples samples = new Samples();
        long end = System.nanoTime() + PHASE.toNanos();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            assertThat(socket.post(conversation, "Message " + posted).type()).isEqualTo("message_ack");
            samples.add(System.nanoTime() - begin);
            posted++;
            await().pollDelay(PAUSE).until(() -> true);
        }
        return samples;
    }
}
