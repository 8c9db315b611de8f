package org.parley.tests.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.tests.ChatSocket;
import org.parley.tests.Database;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** The process or its database dies in the middle of the work, and what was acknowledged is there. */
class CrashTest {

    private static final int SENDERS = 4;
    private static final int EACH = 1_000;
    private static final int ALL = SENDERS * EACH;
    private static final int WINDOW = 10;

    /** So many acknowledgements, and the load is on when the axe falls. */
    private static final int UNDER_LOAD = 300;

    private ParleyServer server;

    private List<Person> people;
    private String group;
    private List<Sender> senders;
    private Journal journal;

    @BeforeEach
    void severalPeopleWantToWriteToAGroupOnAServerThatMayBeKilled() {
        server = ServerFixture.start("crash", ServerFixture.builder("crash"));
        people = Person.registerMany(server.uri(), SENDERS);
        group = people.get(0).group(people.subList(1, SENDERS));
        senders = new ArrayList<>();
        people.forEach(person -> senders.add(new Sender(group, person.name(), EACH, WINDOW)));
        journal = new Journal(group);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatWasAcknowledgedBeforeTheServerWasKilledIsInTheHistory() throws Exception {
        ChatSocket reader = people.get(0).login().socket();
        attachAll();
        await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged().size() >= UNDER_LOAD);
        server.node().kill();
        reader.awaitClose();
        journal.take(reader);
        Map<String, Frame> before = acknowledged();
        assertThat(before).as("acknowledged before the kill").hasSizeBetween(UNDER_LOAD, ALL - 1);

        server.node().start();
        assertThat(history()).containsAllEntriesOf(positions(before));
        finish();
    }

    @Test
    void whileTheDatabaseIsDeadNothingIsAcknowledgedAndAfterwardsEverythingIs() throws Exception {
        ChatSocket reader = people.get(0).login().socket();
        attachAll();
        await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged().size() >= UNDER_LOAD);
        server.database().kill();
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        senders.stream().anyMatch(sender -> !sender.refusals().isEmpty()));
        Map<String, Frame> before = acknowledged();
        assertThat(senders.stream().flatMap(sender -> sender.refusals().stream()))
                .isNotEmpty()
                .allMatch(error -> error.is("error") && "unavailable".equals(error.get("code")))
                .allMatch(error -> error.data().path("retryable").asBoolean());

        server.database().start();
        assertThat(before).as("acknowledged before the kill").hasSizeBetween(UNDER_LOAD, ALL - 1);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> people.get(0).rest().get("users/me").status() == 200);
        assertThat(history()).containsAllEntriesOf(positions(before));
        reader.vanish();
        journal.take(reader);
        finish();
    }

    private void attachAll() {
        for (int i = 0; i < SENDERS; i++) {
            senders.get(i).attach(people.get(i).socket());
        }
    }

    /** All that was not acknowledged is sent again, the reader comes back, and the books are closed. */
    private void finish() {
        long have = journal.last();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            for (int i = 0; i < SENDERS; i++) {
                if (senders.get(i).isStuck()) {
                    senders.get(i).attach(people.get(i).socket());
                }
            }
            return senders.stream().allMatch(Sender::isDone);
        });
        Map<String, String> history = history();
        assertThat(history).isEqualTo(positions(acknowledged())).hasSize(ALL);
        assertThat(database()
                        .rows(
                                "select count(*), min(seq), max(seq) from messages where conversation_id = ?",
                                UUID.fromString(group))
                        .get(0))
                .containsExactly((long) ALL, 1L, (long) ALL);
        readTheRestFrom(have);
        await().atMost(Duration.ofSeconds(30)).until(() -> database().number("select count(*) from outbox") == 0);
    }

    /** A client that is too far behind is told so, and pages what it misses; then no gap is left either way. */
    private void readTheRestFrom(long have) {
        ChatSocket back = people.get(1).socket(journal.cursors());
        if (ALL - have > 1_000) {
            assertThat(back.await("resync").data().path("head_seq").asLong()).isEqualTo(ALL);
            back = people.get(1).socket(Map.of(group, (long) ALL - 1_000));
        } else {
            journal.take(back);
            assertThat(journal.last()).isEqualTo(ALL);
        }
        long newest = Math.max(have, ALL - 1_000L);
        assertThat(back.messages(group))
                .extracting(Frame::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(newest + 1, ALL).boxed().toList());
    }

    private Database database() {
        return new Database(server.database());
    }

    private Map<String, Frame> acknowledged() {
        Map<String, Frame> all = new HashMap<>();
        senders.forEach(sender -> all.putAll(sender.acks()));
        return all;
    }

    private static Map<String, String> positions(Map<String, Frame> acks) {
        Map<String, String> positions = new HashMap<>();
        acks.forEach((id, ack) -> positions.put(id, ack.seq() + " " + ack.get("message_id")));
        return positions;
    }

    /** The history as the server shows it page by page: seq and message_id by client_message_id. */
    private Map<String, String> history() {
        Map<String, String> positions = new HashMap<>();
        long last = 0;
        JsonNode page;
        do {
            String path = "conversations/" + group + "/messages?limit=200&after=" + last;
            page = people.get(0).login().rest().get(path).json();
            for (JsonNode message : page.path("messages")) {
                assertThat(message.path("seq").asLong()).isEqualTo(++last);
                positions.put(
                        message.path("client_message_id").asText(),
                        message.path("seq").asLong() + " "
                                + message.path("message_id").asText());
            }
        } while (page.path("has_more").asBoolean());
        return positions;
    }
}
