package org.parley.tests.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** A client that says more before it has heard that it is let in: nothing of it is lost, and nothing is done for a stranger. */
class ImpatientClientTest {

    private final Person ada = Person.register();
    private final String conversation = ada.directWith(Person.register());

    @Test
    void whatIsSentRightBehindAuthIsServedInItsOrder() {
        try (ChatSocket socket = ChatSocket.connect(ada.server())) {
            socket.auth(ada.accessToken(), Map.of());
            for (int i = 1; i <= 10; i++) {
                socket.send("send_message", "m" + i, Draft.of("Hello " + i).frameTo(conversation));
            }
            socket.await(frame -> "m10".equals(frame.re()));
            List<Frame> acks = socket.frames("message_ack");
            assertThat(acks)
                    .extracting(Frame::re)
                    .containsExactly("m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10");
            assertThat(acks)
                    .extracting(ack -> ack.data().path("seq").asLong())
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
            assertThat(socket.frames().indexOf(socket.await("auth_success")))
                    .isLessThan(socket.frames().indexOf(acks.get(0)));
        }
    }

    @Test
    void aSecondAuthBehindTheFirstExtendsTheStay() {
        try (ChatSocket socket = ChatSocket.connect(ada.server())) {
            socket.send("auth", "first", Map.of("token", ada.accessToken()));
            socket.send("auth", "second", Map.of("token", ada.accessToken()));
            assertThat(socket.await(frame -> "second".equals(frame.re())).type())
                    .isEqualTo("auth_success");
        }
    }

    @Test
    void whatAStrangerSendsBehindAFalseTokenIsNotServed() {
        ChatSocket socket = ChatSocket.connect(ada.server());
        socket.auth("a false token", Map.of());
        socket.send("send_message", "m1", Draft.of("Let me in").frameTo(conversation));
        assertThat(socket.awaitClose()).isEqualTo(4401);
        assertThat(socket.frames("message_ack")).isEmpty();
        assertThat(ServerFixture.database().messages(conversation)).isZero();
    }
}
