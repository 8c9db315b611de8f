package org.parley.web.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final int MOST = 3;

    private final LinkedBlockingQueue<List<String>> atTheDoor = new LinkedBlockingQueue<>();
    private final Semaphore served = new Semaphore(0);
    private final Line<String> line = new Line<>(1, MOST, Thread::new, this::serve);

    @AfterEach
    void close() {
        served.release(100);
        line.close();
    }

    @Test
    void who_comes_first_is_served_at_once_and_those_who_came_meanwhile_together() throws Exception {
        line.add("first");
        assertThat(nextParty()).containsExactly("first");

        line.add("second");
        line.add("third");
        served.release();

        assertThat(nextParty()).containsExactly("second", "third");
    }

    @Test
    void a_crowd_is_served_party_by_party_in_the_order_of_its_coming() throws Exception {
        line.add("first");
        assertThat(nextParty()).containsExactly("first");

        List.of("a", "b", "c", "d", "e").forEach(line::add);
        served.release(2);

        assertThat(nextParty()).containsExactly("a", "b", "c");
        assertThat(nextParty()).containsExactly("d", "e");
    }

    @Test
    void it_knows_who_waits() throws Exception {
        line.add("first");
        nextParty();

        line.add("second");
        line.add("third");

        assertThat(line.waiting()).containsExactly("second", "third");
        assertThat(line.queue()).hasSize(2);
    }

    private List<String> nextParty() throws InterruptedException {
        return atTheDoor.poll(10, TimeUnit.SECONDS);
    }

    private void serve(List<String> party) {
        atTheDoor.add(party);
        served.acquireUninterruptibly();
    }
}
