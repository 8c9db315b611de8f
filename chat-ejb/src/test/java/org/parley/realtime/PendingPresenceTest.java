package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.id.UserId;
import org.parley.presence.PresenceChanged;
import org.parley.presence.PresenceStatus;
import org.parley.presence.PresenceView;

class PendingPresenceTest {

    private final RecordingConnection connection = new RecordingConnection();
    private final PendingPresence pending = new PendingPresence();
    private Instant now = Instant.parse("2026-11-23T10:15:30Z");

    @Test
    void of_each_person_the_newest_is_told() {
        UserId ada = new UserId(UUID.randomUUID());
        UserId grace = new UserId(UUID.randomUUID());
        note(ada, PresenceStatus.ONLINE);
        note(grace, PresenceStatus.ONLINE);
        note(ada, PresenceStatus.AWAY);
        pending.drain(connection, now);

        assertThat(connection.told()).containsExactly(ada + " is away", grace + " is online");
    }

    @Test
    void a_thousand_who_come_at_once_are_spread_over_twenty_seconds() {
        List<UserId> people = IntStream.range(0, 1_000)
                .mapToObj(i -> new UserId(UUID.randomUUID()))
                .toList();
        people.forEach(person -> note(person, PresenceStatus.ONLINE));
        for (int second = 1; second <= 20; second++) {
            pending.drain(connection, now);
            pending.drain(connection, now.plusMillis(500));
            assertThat(connection.told()).hasSize(second * PendingPresence.MOST_A_SECOND);
            now = now.plusSeconds(1);
        }
        assertThat(connection.told()).doesNotHaveDuplicates();
    }

    @Test
    void a_client_without_room_hears_the_newest_once_it_has_some() {
        UserId ada = new UserId(UUID.randomUUID());
        connection.room = 0;
        note(ada, PresenceStatus.ONLINE);
        pending.drain(connection, now);
        note(ada, PresenceStatus.OFFLINE);
        pending.drain(connection, now);
        assertThat(connection.told()).isEmpty();

        connection.room = 1;
        pending.drain(connection, now);
        pending.drain(connection, now);
        assertThat(connection.told()).containsExactly(ada + " is offline");
    }

    private void note(UserId who, PresenceStatus status) {
        pending.add(new PresenceChanged(who, new PresenceView(status, now)));
    }
}
