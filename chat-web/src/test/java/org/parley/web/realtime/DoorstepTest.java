package org.parley.web.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.web.realtime.Doorstep.Arrival;

class DoorstepTest {

    private final Doorstep doorstep = new Doorstep();

    @Test
    void theFirstFrameIsTheOneThatTellsWhoComes() {
        assertThat(doorstep.arrive("auth")).isEqualTo(Arrival.FIRST);
        assertThat(doorstep.isWaiting()).isFalse();
    }

    @Test
    void whatComesBeforeTheAnswerIsServedAfterItInItsOrder() {
        doorstep.waitForTurn();
        assertThat(doorstep.arrive("one")).isEqualTo(Arrival.KEPT);
        assertThat(doorstep.arrive("two")).isEqualTo(Arrival.KEPT);
        List<String> served = new ArrayList<>();
        doorstep.enter(served::add);
        assertThat(served).containsExactly("one", "two");
        assertThat(doorstep.arrive("three")).isEqualTo(Arrival.INSIDE);
    }

    @Test
    void aStrangerWhoKeepsTalkingIsNotKeptWithoutBounds() {
        doorstep.waitForTurn();
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            arrivals.add(doorstep.arrive("frame"));
        }
        assertThat(arrivals.subList(0, 16)).containsOnly(Arrival.KEPT);
        assertThat(arrivals.subList(16, 20)).containsOnly(Arrival.TOO_MUCH);
    }

    @Test
    void noMoreIsKeptThanTheLargestFrame() {
        doorstep.waitForTurn();
        assertThat(doorstep.arrive("x".repeat(64 * 1024))).isEqualTo(Arrival.KEPT);
        assertThat(doorstep.arrive("x")).isEqualTo(Arrival.TOO_MUCH);
    }

    @Test
    void whoIsWelcomeAndHasSaidNothingYetIsInsideAtOnce() {
        doorstep.waitForTurn();
        doorstep.welcome();
        assertThat(doorstep.arrive("one")).isEqualTo(Arrival.INSIDE);
    }

    @Test
    void whoIsWelcomeAndHasSaidSomethingIsServedInOrderAndHasRoomForMore() {
        doorstep.waitForTurn();
        List<String> said = new ArrayList<>(List.of("early"));
        doorstep.arrive("early");
        doorstep.welcome();
        for (int i = 0; i < 200; i++) {
            said.add("frame " + i);
            assertThat(doorstep.arrive("frame " + i)).isEqualTo(Arrival.KEPT);
        }
        List<String> served = new ArrayList<>();
        doorstep.enter(served::add);
        assertThat(served).isEqualTo(said);
    }
}
