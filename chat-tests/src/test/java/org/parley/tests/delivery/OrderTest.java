package org.parley.tests.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** However many write at once, a conversation is one log, the same for everybody. */
class OrderTest {

    private static final int SENDERS = 20;
    private static final int EACH = 250;
    private static final int ALL = SENDERS * EACH;

    /** All at once: far more than the queue of a socket holds. */
    private static final int WINDOW = EACH;

    @Test
    void allReadersGetTheMessagesOfTwentySendersOnceAndInOneOrder() {
        List<Person> people = Person.registerMany(ServerFixture.uri(), SENDERS);
        String group = people.get(0).group(people.subList(1, SENDERS));
        List<Participant> readers = new ArrayList<>();
        people.forEach(person -> readers.add(new Participant(person, new Sender(group, person.name(), EACH, WINDOW))));
        for (Person person : people.subList(0, 2)) {
            readers.add(new Participant(person.login(), new Sender(group, person.name(), 0, WINDOW)));
        }
        readers.forEach(Participant::listen);
        readers.forEach(Participant::awaitReady);
        readers.forEach(Participant::startSending);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(readers).allMatch(reader -> reader.hasSentAllAndSeen(ALL)));

        readers.forEach(Participant::leave);
        assertThat(readers).allMatch(reader -> reader.connections() == 1, "was never closed as too slow");
        List<Frame> log = readers.get(0).journal().entries();
        assertThat(log).extracting(Frame::seq).containsExactlyElementsOf(seqs());
        assertThat(readers)
                .hasSize(SENDERS + 2)
                .allMatch(reader -> reader.journal().entries().equals(log), "has the same log");
        List<Sender> senders = readers.stream().map(Participant::sender).toList();
        assertThat(acknowledged(senders)).isEqualTo(positions(log));
        assertThat(ServerFixture.database()
                        .rows(
                                "select count(*), count(distinct message_id), min(seq), max(seq) from messages"
                                        + " where conversation_id = ?",
                                UUID.fromString(group))
                        .get(0))
                .containsExactly((long) ALL, (long) ALL, 1L, (long) ALL);
    }

    private static List<Long> seqs() {
        return LongStream.rangeClosed(1, ALL).boxed().toList();
    }

    private static Map<String, String> acknowledged(List<Sender> senders) {
        Map<String, String> positions = new HashMap<>();
        senders.forEach(sender -> sender.acks().forEach((id, ack) -> positions.put(id, position(ack))));
        return positions;
    }

    private static Map<String, String> positions(List<Frame> log) {
        Map<String, String> positions = new HashMap<>();
        log.forEach(message -> positions.put(message.get("client_message_id"), position(message)));
        return positions;
    }

    private static String position(Frame frame) {
        return frame.seq() + " " + frame.get("message_id") + " " + frame.get("timestamp");
    }
}
