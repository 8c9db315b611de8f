package org.parley.tests.upgrade;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.delivery.Journal;
import org.parley.tests.delivery.Sender;

/** Somebody who goes on talking and listening, and comes back at another node when a node closes the socket. */
final class Talker {

    /** A few at a time, again and again: a small load that does not end. */
    private static final int AT_ONCE = 3;

    private final List<Person> onEachNode;
    private final String conversation;
    private final Journal journal;
    private final Map<String, Frame> acks = new HashMap<>();

    private Sender sender;
    private ChatSocket socket;
    private int node;
    private int said;

    /** Somebody, as known at each of the nodes. */
    Talker(List<Person> onEachNode, String conversation) {
        this.onEachNode = onEachNode;
        this.conversation = conversation;
        this.journal = new Journal(conversation);
    }

    /** Goes to a node and begins, or goes on, to talk there. */
    void moveTo(int newNode) {
        hangUp();
        node = newNode;
        connect();
        if (sender == null) {
            say();
        } else {
            sender.attach(socket);
        }
    }

    private void connect() {
        Person person = onEachNode.get(node);
        socket = ChatSocket.connect(person.server());
        socket.auth(person.accessToken(), journal.cursors());
    }

    private void hangUp() {
        if (socket != null) {
            socket.vanish();
            journal.take(socket);
            socket = null;
        }
    }

    private void say() {
        sender = new Sender(conversation, onEachNode.get(0).name() + " says " + ++said, AT_ONCE, AT_ONCE);
        sender.attach(socket);
    }

    /** Says more, if all was acknowledged; comes back or says it again, if it was not. */
    void goOn() {
        if (isThrough()) {
            acks.putAll(sender.acks());
            say();
        }
    }

    /** Is all acknowledged? What was not is said again, over another socket if need be. */
    boolean isThrough() {
        if (socket == null || !socket.isOpen()) {
            comeBack();
        } else if (sender.isStuck()) {
            sender.attach(socket);
        }
        return sender.isDone();
    }

    private void comeBack() {
        hangUp();
        node = (node + 1) % onEachNode.size();
        try {
            connect();
            sender.attach(socket);
        } catch (CompletionException e) {
            socket = null; // this node is away: the next call tries the other
        }
    }

    /** How far this client has got, without a gap. */
    long heard() {
        return journal.last()
                + (socket == null ? 0 : socket.messages(conversation).size());
    }

    /** Leaves, and has then taken in all that it heard. */
    Journal leave() {
        acks.putAll(sender.acks());
        hangUp();
        return journal;
    }

    Map<String, Frame> acks() {
        return acks;
    }

    @Override
    public String toString() {
        return onEachNode.get(node).name() + " at node " + (node + 1) + ": " + sender + "; " + socket;
    }
}
