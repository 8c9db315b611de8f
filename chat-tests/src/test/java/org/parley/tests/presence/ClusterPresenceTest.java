package org.parley.tests.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.parley.server.ParleyServer;
import org.parley.tests.ChatSocket;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** People on two nodes see each other as if it were one, and a node that dies takes its people with it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // one of the nodes dies in the last
class ClusterPresenceTest {

    /** The least that the server accepts: a client may be silent that long. */
    private static final Duration LIFESPAN = Duration.ofSeconds(85);

    private static final Duration GRACE = Duration.ofSeconds(1);

    /** From a node's death until all others know and show it. */
    private static final Duration NEWS_OF_A_DEATH = Duration.ofSeconds(15);

    private static ParleyServer server;

    @BeforeAll
    static void twoNodes() {
        server = ServerFixture.start(
                "presence-of-two",
                ServerFixture.builder("presence-of-two")
                        .nodes(2)
                        .property("parley.presence.stale", LIFESPAN.minus(GRACE).toString())
                        .property("parley.presence.grace", GRACE.toString()));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    @Order(1)
    void whatHappensOnOneNodeIsSeenOnTheOther() {
        Person ada = Person.register(server.uri());
        Person grace = on(1, Person.register(server.uri()));
        String conversation = ada.directWith(grace);
        try (ChatSocket hers = grace.socket()) {
            ChatSocket here = ada.socket();
            hers.await(Presences.of(ada, "online"));
            here.send("presence", null, Map.of("status", "away"));
            hers.await(Presences.of(ada, "away"));

            here.send("typing", null, Map.of("conversation_id", conversation, "is_typing", true));
            hers.await(frame ->
                    frame.is("typing") && frame.data().path("is_typing").asBoolean());
            // The message comes in at the other node than the typing.
            Instant posted = Instant.now();
            on(1, ada).post(conversation, "Here it is");
            hers.await(frame ->
                    frame.is("typing") && !frame.data().path("is_typing").asBoolean());
            assertThat(Duration.between(posted, Instant.now())).isLessThan(Duration.ofSeconds(4));

            here.close();
            hers.await(Presences.of(ada, "offline"));
            ChatSocket there = on(1, ada).socket();
            hers.await(frame -> Presences.told(hers, ada).size() > 3);
            there.close();
        }
    }

    @Test
    @Order(2)
    void whoWasOnANodeThatDiedIsGoneAfterTheGraceAndLongBeforeItsHeartbeatsAreMissed() throws InterruptedException {
        Person ada = Person.register(server.uri());
        Person grace = on(1, Person.register(server.uri()));
        String conversation = ada.directWith(grace);
        try (ChatSocket hers = ada.socket();
                ChatSocket there = grace.socket()) {
            hers.await(Presences.of(grace, "online"));
            server.nodes().get(1).kill();
            there.awaitClose();
            hers.await(Presences.of(grace, "offline"), NEWS_OF_A_DEATH);
            assertThat(Presences.told(hers, grace)).containsExactly("online", "offline");
            assertThat(ada.rest()
                            .get("conversations/" + conversation + "/members")
                            .json()
                            .path("online_users"))
                    .hasSize(1);
        }
    }

    private Person on(int node, Person who) {
        return who.at(server.nodes().get(node).uri());
    }
}
