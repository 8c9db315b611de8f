package org.parley.tests.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.tests.upgrade.Build.NEW;
import static org.parley.tests.upgrade.Build.PREVIOUS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The build before this one and this one serve one installation, side by side, while people go on talking.
 *
 * <p>Each test first sees to it that the nodes run what it is about, so that it can be run alone; the order saves restarts.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollingUpgradeTest {

    /** Enough that both nodes have committed and told something. */
    private static final int SOME = 50;

    private static Cluster cluster;

    @BeforeAll
    static void twoNodesWithThePreviousBuild() {
        cluster = new Cluster();
    }

    @AfterAll
    static void stop() {
        cluster.stop();
    }

    @Test
    @Order(1)
    void whileOneNodeIsUpgradedNothingIsLostRepeatedOrOutOfOrder() {
        bring(PREVIOUS, PREVIOUS);
        talkingThrough(PREVIOUS, NEW);
    }

    @Test
    @Order(2)
    void whatPeopleDoOnEitherBuildIsSeenOnTheOther() {
        bring(PREVIOUS, NEW);
        everythingCrosses();
    }

    @Test
    @Order(3)
    void afterTheLastNodeIsUpgradedTooAllHistoryIsThereByteForByte() {
        bring(PREVIOUS, NEW);
        List<Crossing> crossings = List.of(new Crossing(cluster, 0), new Crossing(cluster, 1));
        crossings.forEach(Crossing::messagesAndTheirChangesArriveInOrder);
        crossings.forEach(Crossing::membersAndSettingsArrive);
        crossings.forEach(Crossing::close);
        List<List<String>> asThePreviousBuildSays = histories(0, crossings);
        assertThat(histories(1, crossings)).isEqualTo(asThePreviousBuildSays);

        talkingThrough(NEW, NEW);

        assertThat(histories(0, crossings)).isEqualTo(asThePreviousBuildSays);
        assertThat(histories(1, crossings)).isEqualTo(asThePreviousBuildSays);
    }

    @Test
    @Order(4)
    void thePreviousBuildStartsAgainOnTheNewSchemaAndWorksBesideTheNew() {
        bring(NEW, NEW);
        talkingThrough(NEW, PREVIOUS);
        everythingCrosses();
    }

    private static void bring(Build first, Build second) {
        List<Build> wanted = List.of(first, second);
        for (int i = 0; i < wanted.size(); i++) {
            if (cluster.build(i) != wanted.get(i)) {
                cluster.replace(i, wanted.get(i)).join();
            }
        }
    }

    /** Replaces what has to be replaced under load, goes on for a while on both nodes, and closes the books. */
    private static void talkingThrough(Build first, Build second) {
        Load load = new Load(cluster);
        load.forMessages(SOME);
        List<Build> wanted = List.of(first, second);
        for (int i = 0; i < wanted.size(); i++) {
            if (cluster.build(i) != wanted.get(i)) {
                load.during(cluster.replace(i, wanted.get(i)));
            }
        }
        load.spread();
        load.forMessages(SOME);
        load.balance(cluster);
    }

    /** Once from each node to the other. */
    private static void everythingCrosses() {
        List<Runnable> ends = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            try (Crossing crossing = new Crossing(cluster, node)) {
                crossing.messagesAndTheirChangesArriveInOrder();
                crossing.receiptsTypingAndPresenceArrive(); // while each is on one node only
                crossing.aMessageThatIsSentAgainOnTheOtherNodeIsTheSame();
                crossing.membersAndSettingsArrive();
                crossing.whatWasMissedIsReplayedInOrder();
                crossing.whatIsSpentOnOneNodeIsSpentOnTheOther();
                ends.add(crossing.aSessionIsKnownOnBothNodesAndEndsOnBoth());
            }
        }
        ends.forEach(Runnable::run);
    }

    private static List<List<String>> histories(int node, List<Crossing> crossings) {
        return crossings.stream()
                .map(crossing -> new History(cluster.at(node, crossing.ada())).answers(crossing.group()))
                .toList();
    }
}
