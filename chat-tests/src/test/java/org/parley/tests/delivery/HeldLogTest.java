package org.parley.tests.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** Somebody has a conversation locked and does nothing, such as a node that froze in the middle of writing to it. */
class HeldLogTest {

    @Test
    void whoWritesToItWaitsAndWhoWritesToAnotherDoesNot() throws SQLException {
        Person ada = Person.register(ServerFixture.uri());
        String held = ada.directWith(Person.register(ServerFixture.uri()));
        String free = ada.directWith(Person.register(ServerFixture.uri()));
        try (ChatSocket socket = ada.socket();
                Connection holder = ServerFixture.database().connect()) {
            lock(holder, held);
            socket.send("send_message", "held", Draft.of("I wait").frameTo(held));

            assertThat(socket.post(free, "I do not wait").type()).isEqualTo("message_ack");
            assertThat(socket.frames()).noneMatch(HeldLogTest::answersTheWaiting);
            holder.rollback();
            assertThat(socket.await(HeldLogTest::answersTheWaiting).type()).isEqualTo("message_ack");
        }
    }

    private static boolean answersTheWaiting(Frame frame) {
        return "held".equals(frame.re());
    }

    private static void lock(Connection connection, String conversation) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from conversations where conversation_id = ? for update")) {
            statement.setObject(1, UUID.fromString(conversation));
            statement.execute();
        }
    }
}
