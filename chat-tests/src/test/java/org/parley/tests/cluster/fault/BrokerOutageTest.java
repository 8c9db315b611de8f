package org.parley.tests.cluster.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.tests.ChatSocket;
import org.parley.tests.Person;

/** The broker that all nodes share is killed, and comes back. */
class BrokerOutageTest {

    /** From the return of the broker until messages come live again, also those from before. */
    private static final Duration LIVE = Duration.ofSeconds(10);

    private final ParleyServer server = ScatteredCluster.server();
    private final Scale scale = Scale.current();

    @Test
    void withoutABrokerEverySendSucceedsAndWithItAgainAllIsTold() throws Exception {
        Person ada = Person.register(server.uri()).at(server.nodes().get(0).uri());
        Person grace = Person.register(server.uri()).at(server.nodes().get(1).uri());
        String conversation = ada.directWith(grace);
        try (Load load = ScatteredCluster.load().start()) {
            load.run(scale.calm());
            load.enter(Phase.DURING);
            server.broker().kill();
            load.run(scale.freeze());
            try (ChatSocket here = ada.socket(); // now, as they send no heartbeats
                    ChatSocket there = grace.socket()) {
                assertThat(ada.post(conversation, "Who hears me?").status()).isEqualTo(201);
                here.await("new_message"); // without the broker: the node tells its own people
                server.broker().start();
                there.await(frame -> frame.is("new_message"), LIVE);
            }
            load.enter(Phase.AFTER).run(scale.calm());
            Verdict verdict = load.finish();
            Results.of(
                            BrokerOutageTest.class,
                            "the shared broker killed, back after "
                                    + scale.freeze().toSeconds() + " s")
                    .write(verdict);
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.failedSends()).isEmpty();
            assertThat(load.witness().outbox()).isZero();
        }
    }
}
