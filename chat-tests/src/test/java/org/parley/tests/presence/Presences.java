package org.parley.tests.presence;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.parley.tests.ChatSocket;
import org.parley.tests.Database;
import org.parley.tests.Frame;
import org.parley.tests.Person;

/** What a socket was told of the presence of others. */
final class Presences {

    private Presences() {}

    static Predicate<Frame> of(Person who, String status) {
        return frame ->
                frame.is("presence") && who.id().equals(frame.get("user_id")) && status.equals(frame.get("status"));
    }

    /** The statuses of somebody that came so far. */
    static List<String> told(ChatSocket socket, Person of) {
        return socket.frames("presence").stream()
                .filter(frame -> of.id().equals(frame.get("user_id")))
                .map(frame -> frame.get("status"))
                .toList();
    }

    /** Puts somebody among the contacts of somebody, behind the server's back. */
    static void addContact(Database database, Person owner, Person contact, boolean blocked) {
        database.number(
                "insert into contacts (owner_id, contact_id, blocked, created_at) values (?, ?, ?, now()) returning 1",
                UUID.fromString(owner.id()),
                UUID.fromString(contact.id()),
                blocked);
    }
}
