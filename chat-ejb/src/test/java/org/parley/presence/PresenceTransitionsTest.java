package org.parley.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.id.UserId;

class PresenceTransitionsTest {

    private final Cluster cluster = new Cluster();
    private final PresenceTransitions transitions = new PresenceTransitions(cluster.index(), cluster.clock());

    @Test
    void who_comes_is_told_once() {
        cluster.connect("node1");

        assertThat(transitions.next())
                .containsExactly(
                        new PresenceChanged(cluster.user(), new PresenceView(PresenceStatus.ONLINE, cluster.now())));
        assertThat(transitions.next()).isEmpty();
    }

    @Test
    void a_second_device_and_its_end_are_no_news() {
        cluster.connect("node1");
        transitions.next();
        OwnConnection second = cluster.connect("node2");
        assertThat(transitions.next()).isEmpty();

        cluster.disconnect(second);
        cluster.pass(Cluster.GRACE);
        assertThat(transitions.next()).isEmpty();
    }

    @Test
    void who_leaves_is_told_when_the_grace_is_over_with_the_time_of_leaving() {
        OwnConnection connection = cluster.connect("node1");
        transitions.next();
        cluster.pass(5_000);
        Instant left = cluster.now();
        cluster.disconnect(connection);
        cluster.pass(Cluster.GRACE.minusMillis(1));
        assertThat(transitions.next()).isEmpty();

        cluster.pass(1);
        assertThat(transitions.next())
                .containsExactly(new PresenceChanged(cluster.user(), new PresenceView(PresenceStatus.OFFLINE, left)));
        assertThat(transitions.next()).isEmpty();
    }

    @Test
    void a_page_that_is_loaded_again_is_no_news() {
        OwnConnection connection = cluster.connect("node1");
        transitions.next();
        cluster.disconnect(connection);
        cluster.pass(Cluster.GRACE.minusSeconds(1));
        cluster.connect("node2");
        cluster.pass(1_000);

        assertThat(transitions.next()).isEmpty();
    }

    @Test
    void away_and_back_within_a_tick_is_no_news() {
        OwnConnection connection = cluster.connect("node1");
        transitions.next();
        cluster.say(connection, PresenceStatus.AWAY);
        cluster.say(connection, PresenceStatus.ONLINE);
        assertThat(transitions.next()).isEmpty();

        cluster.say(connection, PresenceStatus.AWAY);
        assertThat(transitions.next())
                .extracting(change -> change.presence().status())
                .containsExactly(PresenceStatus.AWAY);
    }

    @Test
    void heartbeats_keep_somebody_present_and_move_the_time_of_the_last_sight() {
        OwnConnection connection = cluster.connect("node1");
        transitions.next();
        for (int beat = 0; beat < 10; beat++) {
            cluster.pass(Cluster.LIFESPAN.minusMillis(1));
            cluster.renew(connection);
            assertThat(transitions.next()).isEmpty();
        }
        Instant last = cluster.now();
        cluster.pass(Cluster.LIFESPAN);

        assertThat(transitions.next())
                .containsExactly(new PresenceChanged(cluster.user(), new PresenceView(PresenceStatus.OFFLINE, last)));
    }

    @Test
    void who_is_removed_from_the_cache_is_told_with_what_was_known() {
        OwnConnection connection = cluster.connect("node1");
        transitions.next();
        Instant seen = cluster.now();
        cluster.pass(1_000);
        cluster.index().remove(connection.key().format());

        assertThat(transitions.next())
                .containsExactly(new PresenceChanged(cluster.user(), new PresenceView(PresenceStatus.OFFLINE, seen)));
    }

    @Test
    void each_of_a_thousand_is_told_once() {
        List<UserId> people = IntStream.range(0, 1_000)
                .mapToObj(i -> new UserId(UUID.randomUUID()))
                .toList();
        people.forEach(person -> cluster.connect(person, "node1"));

        assertThat(transitions.next()).extracting(PresenceChanged::user).containsExactlyInAnyOrderElementsOf(people);
    }
}
