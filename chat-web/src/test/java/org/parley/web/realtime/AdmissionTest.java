package org.parley.web.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Semaphore atTheDoor = new Semaphore(0);
    private final Semaphore inside = new Semaphore(0);

    @Test
    void whoWaitsIsToldThatTheirTurnWillComeAndIsLetInInTheOrderOfTheirComing() throws Exception {
        Admission admission = new Admission(Optional.of(1), new SocketMeters());
        admission.open(Thread::new);

        admission.add(newcomer("first"));
        awaitAtTheDoor(1);
        admission.add(newcomer("second"));
        admission.add(newcomer("third"));
        admission.reassureAll();
        inside.release(3);
        awaitAtTheDoor(2);

        assertThat(seen)
                .containsExactly(
                        "first at the door", "second waits", "third waits", "second at the door", "third at the door");
    }

    private void awaitAtTheDoor(int count) throws InterruptedException {
        assertThat(atTheDoor.tryAcquire(count, 10, TimeUnit.SECONDS)).isTrue();
    }

    private Admission.Newcomer newcomer(String name) {
        return new Admission.Newcomer() {
            @Override
            public void enter() {
                seen.add(name + " at the door");
                atTheDoor.release();
                inside.acquireUninterruptibly();
            }

            @Override
            public void reassure() {
                seen.add(name + " waits");
            }
        };
    }
}
