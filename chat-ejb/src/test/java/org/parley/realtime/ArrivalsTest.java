package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

class ArrivalsTest {

    private static final ConversationId ROOM = new ConversationId(UUID.randomUUID());

    private final StoredLog log = new StoredLog(ROOM);
    private final List<Runnable> tasks = new ArrayList<>();
    private final RecordingConnection ada = new RecordingConnection();
    private final RecordingConnection grace = new RecordingConnection();
    private final Arrivals arrivals = new Arrivals(log);

    @Test
    void those_who_come_together_get_what_each_missed_from_one_read() {
        log.append(5);
        log.onRead(() -> ada.note("read"));

        arrivals.start(List.of(arrival(ada, 2), arrival(grace, 4)));

        assertThat(ada.told()).containsExactly("resumed", "read", "3", "4", "5", "ready");
        assertThat(grace.told()).containsExactly("resumed", "5", "ready");
    }

    @Test
    void who_missed_nothing_is_ready_without_a_read() {
        log.append(5);
        log.onRead(() -> {
            throw new AssertionError("read");
        });

        arrivals.start(List.of(arrival(ada, 5), arrival(grace, 5)));

        assertThat(ada.told()).containsExactly("resumed", "ready");
        assertThat(grace.told()).containsExactly("resumed", "ready");
    }

    @Test
    void who_has_much_to_read_goes_on_when_the_others_are_served() {
        log.append(250);

        arrivals.start(List.of(arrival(ada, 0), arrival(grace, 249)));

        assertThat(ada.seqs()).hasSize(250).isSorted();
        assertThat(grace.told()).containsExactly("resumed", "250", "ready");
    }

    @Test
    void who_takes_nothing_keeps_nobody_waiting() {
        log.append(5);
        ada.room = 0;

        arrivals.start(List.of(arrival(ada, 0), arrival(grace, 0)));
        assertThat(grace.seqs()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(ada.seqs()).isEmpty();

        ada.drain();
        tasks.forEach(Runnable::run);
        assertThat(ada.told()).containsExactly("resumed", "1", "2", "3", "4", "5", "ready");
    }

    @Test
    void one_that_fails_is_closed_and_keeps_nobody_out() {
        log.append(5);
        Arrival failing = new Arrival(
                subscription(ada),
                Map.of(),
                resumed -> {
                    throw new IllegalStateException("fails");
                },
                () -> {});

        arrivals.start(List.of(failing, arrival(grace, 4)));

        assertThat(ada.closed()).isEqualTo(CloseReason.TRY_AGAIN);
        assertThat(grace.told()).containsExactly("resumed", "5", "ready");
    }

    @Test
    void what_cannot_be_read_is_not_skipped() {
        log.append(5);
        log.onRead(() -> {
            throw new IllegalStateException("no database");
        });

        arrivals.start(List.of(arrival(ada, 2), arrival(grace, 5)));

        assertThat(ada.closed()).isEqualTo(CloseReason.TRY_AGAIN);
        assertThat(ada.seqs()).isEmpty();
        assertThat(grace.told()).containsExactly("resumed", "ready");
    }

    @Test
    void nobody_is_started_if_the_heads_cannot_be_read() {
        Arrivals withoutDatabase = new Arrivals(new MissedEvents() {
            @Override
            public Map<UserId, Map<ConversationId, Long>> heads(Map<UserId, Set<ConversationId>> known) {
                throw new IllegalStateException("no database");
            }

            @Override
            public List<Map<ConversationId, Page>> after(List<Behind> clients, int limit) {
                throw new AssertionError("read");
            }
        });

        assertThatThrownBy(() -> withoutDatabase.start(List.of(arrival(ada, 2))))
                .hasMessage("no database");
        assertThat(ada.told()).isEmpty();
    }

    private Arrival arrival(RecordingConnection connection, long cursor) {
        return new Arrival(
                subscription(connection),
                Map.of(ROOM, cursor),
                resumed -> connection.note("resumed"),
                () -> connection.note("ready"));
    }

    private Subscription subscription(RecordingConnection connection) {
        return new Subscription(connection, log, tasks::add, tasks::add);
    }
}
