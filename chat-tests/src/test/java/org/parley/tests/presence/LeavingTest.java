package org.parley.tests.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.parley.server.ParleyServer;
import org.parley.tests.ChatSocket;
import org.parley.tests.Database;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** Somebody leaves: on a server that waits shorter than others until it says so. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT) // it waits, and does nothing else meanwhile
class LeavingTest {

    /** Long enough to connect again on a busy machine, short enough to be waited for. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** After this, what was not told is not to be told. */
    private static final Duration LONGER = GRACE.plusSeconds(3);

    /** Longer than a node needs to stop, so that what is stored then is not stored by the timer. */
    private static final Duration LAST_SEEN_INTERVAL = Duration.ofSeconds(25);

    private static ParleyServer server;

    @BeforeAll
    static void startAServerWithAShortGrace() {
        server = ServerFixture.start(
                "leaving",
                ServerFixture.builder("leaving")
                        .property("parley.presence.stale", "PT85S")
                        .property("parley.presence.grace", GRACE.toString())
                        .property("parley.presence.last.seen.interval", LAST_SEEN_INTERVAL.toString()));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD) // the last one stops the server
    @Order(1)
    void whoseLastDeviceIsGoneIsOfflineAfterTheGrace() {
        Person ada = Person.register(server.uri());
        Person grace = Person.register(server.uri());
        ada.directWith(grace);
        try (ChatSocket hers = grace.socket()) {
            ChatSocket desk = ada.socket();
            ChatSocket telephone = ada.socket();
            hers.await(Presences.of(ada, "online"));
            desk.close();
            await().during(LONGER)
                    .atMost(LONGER.plusSeconds(5))
                    .until(() -> status(grace, ada).equals("online"));
            Instant left = Instant.now();
            telephone.vanish();
            Frame told = hers.await(Presences.of(ada, "offline"));
            assertThat(Duration.between(left, Instant.now())).isGreaterThan(GRACE.minusMillis(500));
            assertThat(Duration.between(left, Instant.parse(told.get("last_seen"))))
                    .isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(4));
            assertThat(status(grace, ada)).isEqualTo("offline");
            assertThat(Presences.told(hers, ada)).containsExactly("online", "offline");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(2)
    void aPageThatIsLoadedAgainIsSeenByNobody() {
        Person ada = Person.register(server.uri());
        Person grace = Person.register(server.uri());
        ada.directWith(grace);
        try (ChatSocket hers = grace.socket()) {
            ChatSocket before = ada.socket();
            hers.await(Presences.of(ada, "online"));
            before.close();
            try (ChatSocket after = ada.socket()) {
                await().during(LONGER)
                        .atMost(LONGER.plusSeconds(5))
                        .until(() -> status(grace, ada).equals("online"));
                assertThat(Presences.told(hers, ada)).containsExactly("online");
            }
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(3)
    void whenPeopleWereLastSeenIsStoredNowAndThenAndWhenTheNodeStops() throws InterruptedException {
        Person ada = Person.register(server.uri());
        Person grace = Person.register(server.uri());
        Instant before = Instant.now().minusSeconds(1);
        try (ChatSocket first = ada.socket()) {
            assertThat(lastSeen(ada)).isNull();
            await().atMost(LAST_SEEN_INTERVAL.plusSeconds(10)).until(() -> lastSeen(ada) != null);
            assertThat(lastSeen(ada)).isBetween(before, Instant.now().plusSeconds(1));
            try (ChatSocket second = grace.socket()) {
                assertThat(lastSeen(grace)).isNull();
                Instant stopping = Instant.now();
                server.node().stop();
                assertThat(Duration.between(stopping, Instant.now())).isLessThan(LAST_SEEN_INTERVAL.minusSeconds(5));
                assertThat(lastSeen(grace)).isNotNull();
            }
        }
    }

    private static String status(Person viewer, Person of) {
        return viewer.rest().get("users/" + of.id() + "/status").get("status");
    }

    private static Instant lastSeen(Person who) {
        long millis = new Database(server.database())
                .number(
                        "select coalesce(extract(epoch from last_seen_at) * 1000, -1) from users where user_id = ?",
                        UUID.fromString(who.id()));
        return millis < 0 ? null : Instant.ofEpochMilli(millis);
    }
}
