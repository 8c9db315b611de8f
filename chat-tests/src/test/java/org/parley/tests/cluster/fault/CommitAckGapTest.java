package org.parley.tests.cluster.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;
import org.parley.tests.ChatSocket;
import org.parley.tests.Database;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.Person;

/** A node dies when a message is committed and nobody has been told. */
class CommitAckGapTest {

    private final ParleyServer server = FaultCluster.server();
    private final Person person =
            FaultCluster.population().accounts().get(0).person().login();
    private final String conversation = FaultCluster.population().rooms().get(0).conversation();
    private final Scale scale = Scale.current();

    @AfterEach
    void repair() throws InterruptedException {
        FaultCluster.repair();
    }

    @Test
    void theRetryOfAMessageThatWasCommittedAndNotAcknowledgedReturnsItsPlaceOnWhateverNode() throws Exception {
        for (int round = 0; round < scale.rounds(); round++) {
            WildFlyNode victim = server.nodes().get(round % FaultCluster.NODES);
            WildFlyNode other = server.nodes().get((round + 1) % FaultCluster.NODES);
            Draft draft = Draft.of(FaultPoint.DEADLY);
            sendTo(victim, draft);
            List<Object> stored = stored(draft);
            assertSamePlace(retry(other, draft), stored);
            victim.start();
            assertSamePlace(retry(victim, draft), stored);
            assertThat(stored(draft)).isEqualTo(stored);
        }
        Results.of(
                        CommitAckGapTest.class,
                        "a node dies between commit and acknowledgement, " + scale.rounds() + " rounds")
                .with("each retry, on another node and on the same, got the same seq and message_id")
                .write(List.of());
    }

    private void sendTo(WildFlyNode victim, Draft draft) {
        FaultPoint.arm();
        ChatSocket socket = at(victim).socket();
        socket.send("send_message", draft.clientMessageId(), draft.frameTo(conversation));
        socket.awaitClose();
        assertThat(socket.frames()).noneMatch(frame -> draft.clientMessageId().equals(frame.re()));
        await().until(() -> !victim.isRunning());
    }

    private Frame retry(WildFlyNode node, Draft draft) {
        ChatSocket socket = at(node).socket();
        socket.send("send_message", draft.clientMessageId(), draft.frameTo(conversation));
        Frame answer = socket.await(frame -> draft.clientMessageId().equals(frame.re()));
        socket.close();
        return answer;
    }

    private static void assertSamePlace(Frame answer, List<Object> stored) {
        assertThat(answer.type()).isEqualTo("message_ack");
        assertThat(answer.data().path("duplicate").asBoolean()).isTrue();
        assertThat(List.<Object>of(answer.seq(), UUID.fromString(answer.get("message_id"))))
                .isEqualTo(stored);
    }

    /** The seq and the message_id of the one row. */
    private List<Object> stored(Draft draft) {
        List<List<Object>> rows = new Database(server.database())
                .rows(
                        "select seq, message_id from messages where conversation_id = ? and client_message_id = ?",
                        UUID.fromString(conversation),
                        UUID.fromString(draft.clientMessageId()));
        assertThat(rows).hasSize(1);
        return new ArrayList<>(rows.get(0));
    }

    private Person at(WildFlyNode node) {
        return person.at(node.uri());
    }
}
