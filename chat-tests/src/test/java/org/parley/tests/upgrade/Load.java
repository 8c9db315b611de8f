package org.parley.tests.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.delivery.Journal;

/** People who go on talking in a group while nodes come and go, and the books about it. */
final class Load {

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** A node may take that long to start on a machine that is busy with something else. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final String group;
    private final Person reader;
    private final List<Talker> talkers;

    /** Two talkers on each of two nodes. */
    Load(Cluster cluster) {
        List<Person> people = Person.registerMany(cluster.node(0).uri(), 4);
        this.reader = people.get(0);
        this.group = reader.group(people.subList(1, people.size()));
        this.talkers = people.stream()
                .map(person -> new Talker(List.of(cluster.at(0, person), cluster.at(1, person)), group))
                .toList();
        spread();
    }

    String group() {
        return group;
    }

    /** Half of them on each node. */
    void spread() {
        for (int i = 0; i < talkers.size(); i++) {
            talkers.get(i).moveTo(i % 2);
        }
    }

    /** Goes on until that is done. */
    void during(CompletableFuture<?> change) {
        await().pollInterval(PAUSE).atMost(PATIENCE).until(() -> {
            talkers.forEach(Talker::goOn);
            return change.isDone();
        });
        change.join();
    }

    /** Goes on until the group has so many messages more. */
    void forMessages(int count) {
        long target = heard() + count;
        await().pollInterval(PAUSE).atMost(PATIENCE).until(() -> {
            talkers.forEach(Talker::goOn);
            return heard() >= target;
        });
    }

    private long heard() {
        return talkers.stream().mapToLong(Talker::heard).min().orElseThrow();
    }

    /** Ends, and finds every acknowledgement in the history, and everybody's journal without gap or repetition. */
    void balance(Cluster cluster) {
        await().pollInterval(PAUSE)
                .atMost(PATIENCE)
                .until(() -> talkers.stream().filter(Talker::isThrough).count() == talkers.size());
        long head = cluster.database().messages(group);
        await().atMost(PATIENCE)
                .until(() -> talkers.stream().filter(Talker::isThrough).count() == talkers.size() && heard() >= head);
        Map<String, String> acknowledged = new HashMap<>();
        for (Talker talker : talkers) {
            Journal journal = talker.leave();
            assertThat(journal.entries())
                    .extracting(Frame::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, head).boxed().toList());
            talker.acks().forEach((id, ack) -> acknowledged.put(id, place(ack.data())));
        }
        for (int node = 0; node < 2; node++) {
            Map<String, String> stored = new HashMap<>();
            List<JsonNode> messages = new History(cluster.at(node, reader)).messages(group);
            messages.forEach(
                    message -> stored.put(message.path("client_message_id").asText(), place(message)));
            assertThat(messages).as("one row a client id").hasSameSizeAs(stored.keySet());
            assertThat(stored).isEqualTo(acknowledged);
        }
    }

    private static String place(JsonNode message) {
        return message.path("seq").asLong() + " " + message.path("message_id").asText();
    }
}
