package org.parley.web.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnansweredTest {

    private final Unanswered unanswered = new Unanswered();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void a_task_runs_at_once_when_everything_has_its_answer() {
        unanswered.begin();
        unanswered.end();
        unanswered.whenNone(runs::incrementAndGet);

        assertThat(runs).hasValue(1);
    }

    @Test
    void a_task_waits_for_the_last_answer_and_runs_once() {
        unanswered.begin();
        unanswered.begin();
        unanswered.whenNone(runs::incrementAndGet);
        unanswered.end();
        assertThat(runs).hasValue(0);

        unanswered.end();
        unanswered.begin();
        unanswered.end();
        assertThat(runs).hasValue(1);
    }
}
