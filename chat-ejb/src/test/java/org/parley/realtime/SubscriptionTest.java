package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.event.ConversationStarted;
import org.parley.event.ReceiptMoved;
import org.parley.event.ReceiptStatus;
import org.parley.event.TypingChanged;
import org.parley.id.ConversationId;

class SubscriptionTest {

    private static final ConversationId ROOM = new ConversationId(UUID.randomUUID());

    private final StoredLog log = new StoredLog(ROOM);
    private final RecordingConnection connection = new RecordingConnection();
    private final List<Runnable> tasks = new ArrayList<>();
    private final Subscription subscription = new Subscription(connection, log, tasks::add, tasks::add);

    @Test
    void live_entries_go_out_in_order() {
        start(Map.of());

        live(1, 2, 3);

        assertThat(connection.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void an_entry_that_comes_twice_goes_out_once() {
        start(Map.of());

        live(1, 1, 2, 1, 2, 3);

        assertThat(connection.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void an_entry_that_the_bus_lost_is_read_from_the_log() {
        start(Map.of());

        live(1);
        log.append(2);
        live(3);
        runTasks();

        assertThat(connection.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void entries_that_come_in_the_wrong_order_go_out_in_the_right_one() {
        start(Map.of());
        log.append(3);

        live(1);
        live(3);
        live(2);
        runTasks();
        live(4);

        assertThat(connection.seqs()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void entries_that_overtake_each_other_cost_no_look_into_the_log() {
        start(Map.of());
        log.onRead(() -> {
            throw new AssertionError("read");
        });

        live(1, 4, 3, 2);
        runTasks();
        live(5);

        assertThat(connection.seqs()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_recheck_does_not_wait_for_what_may_come() {
        start(Map.of());
        live(1, 3);
        tasks.clear();
        log.append(3);

        subscription.recheck();
        runTasks();

        assertThat(connection.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void an_entry_that_the_bus_lost_and_nothing_followed_is_found_by_a_recheck() {
        start(Map.of());
        live(1);
        log.append(2);

        subscription.recheck();
        runTasks();
        live(3);

        assertThat(connection.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_was_missed_comes_before_what_is_live_and_then_it_is_ready() {
        log.append(5);
        connection.duringFirstRead(() -> live(6, 7));
        log.onRead(connection::firstRead);

        start(Map.of(ROOM, 2L));

        assertThat(connection.told()).containsExactly("resumed to 5", "3", "4", "5", "ready", "6", "7");
    }

    @Test
    void a_client_without_a_cursor_gets_only_what_is_new() {
        log.append(5);

        start(Map.of());
        live(6);

        assertThat(connection.told()).containsExactly("resumed to nothing", "ready", "6");
    }

    @Test
    void a_cursor_beyond_the_head_is_taken_for_the_head() {
        log.append(5);

        start(Map.of(ROOM, 99L));
        live(6);

        assertThat(connection.seqs()).containsExactly(6L);
    }

    @Test
    void who_is_too_far_behind_is_told_to_page() {
        log.append(1_005);

        start(Map.of(ROOM, 4L));
        live(1_006);

        assertThat(connection.told()).containsExactly("resumed to 1005", "resync to 1005", "ready", "1006");
    }

    @Test
    void a_client_that_reads_slowly_gets_the_rest_when_it_has_room() {
        log.append(500);
        connection.room = 3;

        start(Map.of(ROOM, 0L));
        assertThat(connection.seqs()).containsExactly(1L, 2L, 3L);
        while (connection.drain()) {
            runTasks();
        }

        assertThat(connection.seqs()).containsExactlyElementsOf(upTo(500));
        assertThat(connection.told()).endsWith("500", "ready");
    }

    @Test
    void a_burst_that_the_queue_cannot_take_is_read_again_as_the_client_takes_it() {
        start(Map.of());
        connection.room = 3;

        live(LongStream.rangeClosed(1, 1_000).toArray());
        runTasks();
        assertThat(connection.seqs()).containsExactly(1L, 2L, 3L);
        while (connection.drain()) {
            runTasks();
        }
        live(1_001);

        assertThat(connection.seqs()).containsExactlyElementsOf(upTo(1_001));
    }

    @Test
    void it_is_ready_when_what_was_missed_is_on_its_way_though_the_conversation_never_falls_silent() {
        log.append(5);
        log.onRead(() -> live(log.head() + 1, log.head() + 2));
        connection.room = 4;

        start(Map.of(ROOM, 2L));
        for (int i = 0; i < 10; i++) {
            connection.drain();
            runTasks();
            live(log.head() + 1, log.head() + 2, log.head() + 3, log.head() + 4, log.head() + 5);
        }

        assertThat(connection.told()).startsWith("resumed to 5", "3", "4", "5").contains("ready");
        assertThat(connection.told().indexOf("ready"))
                .isLessThan(connection.told().indexOf("40"));
        assertThat(connection.seqs())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(3, 2 + connection.seqs().size())
                                .boxed()
                                .toList());
    }

    @Test
    void who_may_not_read_any_more_gets_no_more_and_keeps_the_other_conversations() {
        log.append(3);
        log.onRead(() -> log.exclude());

        start(Map.of(ROOM, 1L));

        assertThat(connection.told()).containsExactly("resumed to 3", "ready");
    }

    @Test
    void a_log_that_cannot_be_read_closes_the_connection_instead_of_leaving_a_gap() {
        log.append(3);
        log.onRead(() -> {
            throw new IllegalStateException("away");
        });

        start(Map.of(ROOM, 1L));

        assertThat(connection.closed()).isEqualTo(CloseReason.TRY_AGAIN);
        assertThat(connection.seqs()).isEmpty();
    }

    @Test
    void a_conversation_that_began_after_connecting_is_told_once() {
        start(Map.of());
        ConversationId other = new ConversationId(UUID.randomUUID());
        Delivery began = new Delivery(new ConversationStarted(other, "group", "Team", connection.user()));

        subscription.receive(began);
        subscription.receive(began);

        assertThat(connection.told()).containsExactly("resumed to nothing", "ready", "ConversationStarted");
    }

    @Test
    void what_a_member_who_came_back_may_not_see_is_no_gap() {
        start(Map.of());
        live(1, 2);
        log.append(7);
        log.hideBefore(7);

        live(7, 8);
        runTasks();
        live(9);

        assertThat(connection.seqs()).containsExactly(1L, 2L, 7L, 8L, 9L);
    }

    @Test
    void of_receipts_that_wait_for_room_only_the_newest_of_a_member_is_sent() {
        start(Map.of());
        connection.room = 0;

        subscription.receive(receipt(ReceiptStatus.DELIVERED, 1));
        subscription.receive(receipt(ReceiptStatus.READ, 1));
        subscription.receive(receipt(ReceiptStatus.DELIVERED, 2));
        connection.room = 10;
        subscription.receive(receipt(ReceiptStatus.READ, 2));

        assertThat(connection.told()).containsExactly("resumed to nothing", "ready", "DELIVERED 2", "READ 2");
    }

    @Test
    void typing_is_not_told_to_who_has_no_room() {
        start(Map.of());
        connection.room = 0;

        subscription.receive(new Delivery(new TypingChanged(ROOM, connection.user(), true)));
        connection.room = 10;
        subscription.receive(receipt(ReceiptStatus.READ, 1));

        assertThat(connection.told()).containsExactly("resumed to nothing", "ready", "READ 1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatever_the_bus_loses_repeats_or_reorders_the_client_gets_all_once_and_in_order(long seed) {
        Random random = new Random(seed);
        start(Map.of());
        List<Long> onTheBus = new ArrayList<>();
        for (long seq = 1; seq <= 2_000; seq++) {
            log.append(seq);
            if (random.nextInt(10) > 0) {
                onTheBus.add(seq);
            }
            if (random.nextInt(10) == 0) {
                onTheBus.add(seq);
            }
            if (random.nextInt(20) == 0) {
                Collections.shuffle(onTheBus, random);
                onTheBus.forEach(this::live);
                onTheBus.clear();
            }
            if (random.nextInt(15) == 0) {
                runTasks();
            }
        }
        live(2_001);
        runTasks();

        assertThat(connection.seqs()).containsExactlyElementsOf(upTo(2_001));
    }

    private void start(Map<ConversationId, Long> cursors) {
        Arrival arrival = new Arrival(
                subscription,
                cursors,
                heads -> connection.note("resumed to " + (heads.isEmpty() ? "nothing" : heads.get(ROOM))),
                () -> connection.note("ready"));
        new Arrivals(log).start(List.of(arrival));
    }

    private void live(long... seqs) {
        for (long seq : seqs) {
            log.append(seq);
            subscription.receive(new Delivery(log.entry(seq)));
        }
    }

    private Delivery receipt(ReceiptStatus status, long seq) {
        return new Delivery(new ReceiptMoved(ROOM, connection.user(), status, seq, Instant.EPOCH));
    }

    private void runTasks() {
        while (!tasks.isEmpty()) {
            tasks.remove(0).run();
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
