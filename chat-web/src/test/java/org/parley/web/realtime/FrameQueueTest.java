package org.parley.web.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameQueueTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    private final List<String> sent = new ArrayList<>();
    private final Deque<SendHandler> inFlight = new ArrayDeque<>();
    private final Deque<Runnable> handedOver = new ArrayDeque<>();
    private boolean completesAtOnce;
    private boolean isGone;
    private int broken;
    private Instant now = NOW;
    private final FrameQueue queue = new FrameQueue(remote(), handedOver::add, clock(), () -> broken++);

    @Test
    void what_comes_while_something_is_in_flight_waits() {
        queue.offer("1");
        queue.offer("2");
        assertThat(sent).containsExactly("1");

        complete();
        assertThat(sent).containsExactly("1", "2");
    }

    @Test
    void a_few_frames_go_on_in_the_thread_that_says_what_was_before_them_is_sent() {
        queue.offer("1");
        IntStream.rangeClosed(2, 4).forEach(i -> queue.offer("" + i));
        complete();

        assertThat(handedOver).isEmpty();
        assertThat(sent).containsExactly("1", "2", "3", "4");
    }

    @Test
    void many_go_together_from_another_thread() {
        queue.offer("1");
        IntStream.rangeClosed(2, 5).forEach(i -> queue.offer("" + i));
        complete();
        assertThat(sent).containsExactly("1");

        handedOver.remove().run();
        assertThat(sent).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void the_next_party_goes_when_all_of_the_one_before_are_sent() {
        queue.offer("1");
        queue.offer("2");
        queue.offer("3");
        complete();
        queue.offer("4");

        complete();
        assertThat(sent).containsExactly("1", "2", "3");
        complete();
        assertThat(sent).containsExactly("1", "2", "3", "4");
    }

    @Test
    void a_party_has_32_frames_at_most_and_not_many_that_are_large() {
        queue.offer("first");
        IntStream.range(0, 33).forEach(i -> queue.offer("small"));
        queue.offer("x".repeat(32 * 1024));
        queue.offer("last");

        completeAll();
        assertThat(sent).hasSize(1 + 32);
        completeAll();
        assertThat(sent).hasSize(1 + 32 + 2).last().isNotEqualTo("last");
        completeAll();
        assertThat(sent).last().isEqualTo("last");
    }

    @Test
    void sends_that_complete_at_once_do_not_pile_up_on_the_stack() {
        queue.offer("first");
        IntStream.range(0, 2_047).forEach(i -> queue.offer("frame"));
        completesAtOnce = true;
        completeAll();

        assertThat(sent).hasSize(2_048);
    }

    @Test
    void a_full_queue_says_so_and_takes_no_more() {
        queue.offer("in flight");
        IntStream.range(0, 2_048).forEach(i -> assertThat(queue.offer("frame")).isTrue());

        assertThat(queue.offer("one too many")).isFalse();
        complete();
        assertThat(sent).containsExactly("in flight");
    }

    @Test
    void the_queue_is_bounded_in_size_as_well() {
        String large = "x".repeat(64 * 1024);
        queue.offer("in flight");
        IntStream.range(0, 16).forEach(i -> assertThat(queue.offer(large)).isTrue());

        assertThat(queue.offer("x")).isFalse();
    }

    @Test
    void who_waits_for_room_is_called_when_events_may_wait_again() {
        List<String> called = new ArrayList<>();
        queue.offer("in flight");
        IntStream.range(0, 32 + 256).forEach(i -> queue.offer("frame"));
        assertThat(queue.hasRoom()).isFalse();

        queue.whenRoom(() -> called.add("room"));
        completeAll();
        assertThat(called).isEmpty();
        completeAll();
        assertThat(called).containsExactly("room");
    }

    @Test
    void who_asks_while_there_is_room_is_called_at_once() {
        List<String> called = new ArrayList<>();

        queue.whenRoom(() -> called.add("room"));

        assertThat(called).containsExactly("room");
    }

    @Test
    void what_waits_is_sent_before_the_end_and_nothing_after() {
        List<String> called = new ArrayList<>();
        queue.offer("1");
        queue.offer("last words");
        queue.finish(() -> called.add("finished"));
        queue.offer("too late");

        complete();
        assertThat(called).isEmpty();
        complete();
        assertThat(called).containsExactly("finished");
        assertThat(sent).containsExactly("1", "last words");
    }

    @Test
    void an_idle_queue_is_finished_at_once() {
        List<String> called = new ArrayList<>();

        queue.finish(() -> called.add("finished"));

        assertThat(called).containsExactly("finished");
    }

    @Test
    void a_client_that_leaves_a_frame_unread_is_stuck() {
        assertThat(queue.isStuckSince(NOW.plusSeconds(1))).isFalse();

        queue.offer("unread");
        assertThat(queue.isStuckSince(NOW)).isFalse();
        assertThat(queue.isStuckSince(NOW.plusSeconds(1))).isTrue();

        complete();
        assertThat(queue.isStuckSince(NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void a_client_that_has_read_some_of_a_party_is_not_stuck() {
        queue.offer("1");
        queue.offer("2");
        queue.offer("3");
        complete();
        now = NOW.plusSeconds(9);
        complete();

        assertThat(queue.isStuckSince(NOW.plusSeconds(9))).isFalse();
        assertThat(queue.isStuckSince(NOW.plusSeconds(10))).isTrue();
    }

    @Test
    void a_socket_that_is_gone_ends_the_queue_and_does_not_trouble_who_offers() {
        isGone = true;

        assertThat(queue.offer("1")).isTrue();
        assertThat(queue.offer("2")).isTrue();

        assertThat(broken).isEqualTo(1);
    }

    @Test
    void a_party_that_fails_says_so_once() {
        queue.offer("1");
        queue.offer("2");
        queue.offer("3");
        complete();
        inFlight.remove().onResult(new SendResult(new IOException("gone")));
        inFlight.remove().onResult(new SendResult(new IOException("gone")));

        assertThat(broken).isEqualTo(1);
    }

    @Test
    void a_send_that_fails_ends_the_queue() {
        queue.offer("1");
        queue.offer("2");
        inFlight.remove().onResult(new SendResult(new IOException("gone")));

        assertThat(broken).isEqualTo(1);
        assertThat(queue.offer("3")).isTrue();
        assertThat(sent).containsExactly("1");
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private void complete() {
        inFlight.remove().onResult(new SendResult());
    }

    /** Completes what is in flight, and lets the other thread work. */
    private void completeAll() {
        int count = inFlight.size();
        IntStream.range(0, count).forEach(i -> complete());
        while (!handedOver.isEmpty()) {
            handedOver.remove().run();
        }
    }

    private RemoteEndpoint.Async remote() {
        return (RemoteEndpoint.Async) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {RemoteEndpoint.Async.class},
                (proxy, method, arguments) -> {
                    if (isGone) {
                        throw new IllegalStateException("The session is closed");
                    }
                    sent.add((String) arguments[0]);
                    SendHandler handler = (SendHandler) arguments[1];
                    if (completesAtOnce) {
                        handler.onResult(new SendResult());
                    } else {
                        inFlight.add(handler);
                    }
                    return null;
                });
    }
}
