package org.parley.web.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
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
    private boolean completesAtOnce;
    private boolean isGone;
    private int broken;
    private final FrameQueue queue = new FrameQueue(remote(), Clock.fixed(NOW, ZoneOffset.UTC), () -> broken++);

    @Test
    void one_frame_is_in_flight_and_the_others_wait() {
        queue.offer("1");
        queue.offer("2");
        assertThat(sent).containsExactly("1");

        complete();
        assertThat(sent).containsExactly("1", "2");
    }

    @Test
    void sends_that_complete_at_once_do_not_pile_up_on_the_stack() {
        queue.offer("first");
        IntStream.range(0, 2_047).forEach(i -> queue.offer("frame"));
        completesAtOnce = true;
        complete();

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
        IntStream.range(0, 257).forEach(i -> queue.offer("frame"));
        assertThat(queue.hasRoom()).isFalse();

        queue.whenRoom(() -> called.add("room"));
        complete();
        assertThat(called).isEmpty();
        complete();
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
    void a_socket_that_is_gone_ends_the_queue_and_does_not_trouble_who_offers() {
        isGone = true;

        assertThat(queue.offer("1")).isTrue();
        assertThat(queue.offer("2")).isTrue();

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

    private void complete() {
        inFlight.remove().onResult(new SendResult());
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
