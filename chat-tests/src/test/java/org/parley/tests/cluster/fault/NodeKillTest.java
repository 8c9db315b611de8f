package org.parley.tests.cluster.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;
import org.parley.tests.ChatSocket;
import org.parley.tests.Person;
import org.parley.tests.cluster.fault.Evidence.Shown;

/** Nodes are killed one after the other, beginning with the coordinator of the cluster. */
class NodeKillTest {

    /** From the death of a node until everybody is shown as they are. */
    private static final Duration PRESENCE_RIGHT = Duration.ofSeconds(15);

    private final ParleyServer server = FaultCluster.server();
    private final Scale scale = Scale.current();

    @AfterEach
    void repair() throws InterruptedException {
        FaultCluster.repair();
    }

    @Test
    void whateverNodeIsKilledNothingAcknowledgedIsLostAndEverybodyReadsItOnceAndInOrder() throws Exception {
        List<Shown> wrong = new ArrayList<>();
        try (Load load = FaultCluster.load().start()) {
            load.run(scale.calm());
            for (int round = 0; round < scale.rounds(); round++) {
                WildFlyNode victim = server.nodes().get(round % FaultCluster.NODES);
                load.enter(Phase.DURING);
                victim.kill();
                load.run(PRESENCE_RIGHT);
                wrong.addAll(wrongPresence(load, others(victim)));
                victim.start(); // not before: on this machine it would take from the others what their newcomers cost
                load.enter(Phase.AFTER).run(scale.calm());
            }
            Verdict verdict = load.finish();
            Results.of(NodeKillTest.class, "kill -9 a node, " + scale.rounds() + " rounds, the coordinator first")
                    .with(wrong.size() + " people shown wrong after " + PRESENCE_RIGHT.toSeconds() + " s")
                    .write(verdict);
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.failedSends()).isEmpty();
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void whoWasOnlyOnTheDeadNodeIsSoonOfflineAndWhoComesBackElsewhereStaysOnline() throws Exception {
        WildFlyNode victim = server.nodes().get(2);
        Person watcher = Person.register(server.uri());
        Person lost = Person.register(server.uri());
        Person moved = Person.register(server.uri());
        watcher.group(List.of(lost, moved));
        try (ChatSocket watching = watcher.at(server.nodes().get(0).uri()).socket()) {
            ChatSocket gone = lost.at(victim.uri()).socket();
            ChatSocket left = moved.at(victim.uri()).socket();
            awaitStatus(watcher, Map.of(lost, "online", moved, "online"), server.nodes());
            victim.kill();
            gone.awaitClose();
            left.awaitClose();
            try (ChatSocket back = moved.at(server.nodes().get(1).uri()).socket()) {
                awaitStatus(watcher, Map.of(lost, "offline", moved, "online"), others(victim));
                assertThat(watching.frames("presence"))
                        .noneMatch(frame ->
                                moved.id().equals(frame.get("user_id")) && "offline".equals(frame.get("status")));
                assertThat(back.isOpen()).isTrue();
            }
        }
    }

    private static List<Shown> wrongPresence(Load load, List<WildFlyNode> nodes) {
        return load.witness().presence(nodes).stream()
                .filter(shown -> !shown.isRight())
                .toList();
    }

    private static void awaitStatus(Person watcher, Map<Person, String> wanted, List<WildFlyNode> nodes) {
        await().atMost(PRESENCE_RIGHT)
                .untilAsserted(() -> wanted.forEach((person, status) -> assertThat(nodes)
                        .allMatch(node -> status.equals(watcher.at(node.uri())
                                .rest()
                                .get("users/" + person.id() + "/status")
                                .get("status")))));
    }

    private List<WildFlyNode> others(WildFlyNode victim) {
        return server.nodes().stream().filter(node -> node != victim).toList();
    }
}
