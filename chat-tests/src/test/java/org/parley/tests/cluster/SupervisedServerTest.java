package org.parley.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** A server as the launcher runs it: what is killed comes back. */
class SupervisedServerTest {

    /** The start of a node, on a machine that is busy. */
    private static final Duration BACK = Duration.ofMinutes(2);

    private static ParleyServer server;

    @BeforeAll
    static void start() {
        server = ServerFixture.start(
                "supervised", ServerFixture.builder("supervised").supervised());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void aNodeAndADatabaseThatWereKilledServeAgainWithWhatTheyHad() throws InterruptedException {
        Person ada = Person.register(server.uri());
        String notes = ada.directWith(ada);
        assertThat(ada.post(notes, "before").status()).isEqualTo(201);

        server.node().kill();
        server.database().kill();

        await().ignoreExceptions()
                .atMost(BACK)
                .untilAsserted(
                        () -> assertThat(ada.post(notes, "after").status()).isEqualTo(201));
    }
}
