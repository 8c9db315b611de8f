package org.parley.tests.delivery;

import org.parley.tests.ChatSocket;
import org.parley.tests.Person;

/** A client as it should be: it sends, reads, and comes back with its cursor whenever the server closes its socket. */
final class Participant {

    private final Person person;
    private final Sender sender;
    private final Journal journal;
    private ChatSocket socket;
    private int connections;

    Participant(Person person, Sender sender) {
        this.person = person;
        this.sender = sender;
        this.journal = new Journal(sender.conversation());
    }

    /** Connects and begins, or goes on, to send. */
    void connect() {
        listen();
        startSending();
    }

    void listen() {
        socket = ChatSocket.connect(person.server());
        socket.auth(person.accessToken(), journal.cursors());
        connections++;
    }

    void awaitReady() {
        socket.await("ready");
    }

    void startSending() {
        sender.attach(socket);
    }

    /** Comes back if need be, and says whether there is nothing left to do. */
    boolean hasSentAllAndSeen(long seq) {
        if (!socket.isOpen()) {
            journal.take(socket);
            connect();
        }
        return sender.isDone()
                && (journal.last() >= seq
                        || journal.last()
                                        + socket.messages(journal.conversation())
                                                .size()
                                >= seq);
    }

    void leave() {
        socket.vanish();
        journal.take(socket);
    }

    /** How often it connected; more than once means that the server found it too slow. */
    int connections() {
        return connections;
    }

    Sender sender() {
        return sender;
    }

    Journal journal() {
        return journal;
    }

    @Override
    public String toString() {
        return person.name() + " over " + connections + " connections: " + sender + "; " + socket;
    }
}
