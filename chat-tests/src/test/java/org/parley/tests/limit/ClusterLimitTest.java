package org.parley.tests.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;
import org.parley.tests.Database;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** Whoever uses two nodes has one bucket, not two. */
class ClusterLimitTest {

    private static final int MESSAGES = 20;

    private ParleyServer server;

    @BeforeEach
    void twoNodesWhereNothingComesBackSoon() {
        server = ServerFixture.start(
                "limits-of-two",
                ServerFixture.builder("limits-of-two").nodes(2).property("parley.limit.messages", MESSAGES + "/86400"));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatWasSpentOnOneNodeIsSpentOnTheOther() {
        List<URI> nodes = server.nodes().stream().map(WildFlyNode::uri).toList();
        Person here = Person.register(nodes.get(0));
        Person there = here.at(nodes.get(1));
        Person other = Person.register(nodes.get(1));
        String notes = here.directWith(here);

        for (int i = 0; i < MESSAGES; i++) {
            assertThat(here.post(notes, "Message " + i).status()).isEqualTo(201);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(there.post(notes, "More").status()).isEqualTo(429));
        long stored = new Database(server.database()).messages(notes);
        assertThat(stored).as("without telling it would be twice the limit").isLessThan(MESSAGES + MESSAGES / 2);
        assertThat(here.post(notes, "More").status()).isEqualTo(429);
        assertThat(other.post(other.directWith(other), "Mine").status()).isEqualTo(201);
    }
}
