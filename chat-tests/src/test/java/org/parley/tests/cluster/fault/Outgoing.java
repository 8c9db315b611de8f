package org.parley.tests.cluster.fault;

import java.util.UUID;
import org.parley.tests.Draft;
import org.parley.tests.Frame;

/** A message that was to be sent at a time, and what has become of it. */
final class Outgoing {

    private final Draft draft;
    private final String conversation;
    private final Phase phase;
    private final long dueNanos;
    private final boolean aside;

    private int refusals;
    private volatile Ack ack;
    private volatile String failure;

    /** Where the server said that the message is. */
    record Ack(long seq, UUID messageId, boolean duplicate) {}

    /**
     * A message that nobody has sent yet.
     *
     * @param aside whether its sender has nothing to do with what breaks
     */
    Outgoing(Draft draft, String conversation, Phase phase, long dueNanos, boolean aside) {
        this.draft = draft;
        this.conversation = conversation;
        this.phase = phase;
        this.dueNanos = dueNanos;
        this.aside = aside;
    }

    String id() {
        return draft.clientMessageId();
    }

    Draft draft() {
        return draft;
    }

    String conversation() {
        return conversation;
    }

    /** When it was due: what it waits for afterwards counts. */
    Phase phase() {
        return phase;
    }

    long dueNanos() {
        return dueNanos;
    }

    boolean isAside() {
        return aside;
    }

    /** How often it was refused before. */
    int countRefusal() {
        return refusals++;
    }

    void acknowledged(Frame frame) {
        ack = new Ack(
                frame.seq(),
                UUID.fromString(frame.get("message_id")),
                frame.data().path("duplicate").asBoolean());
    }

    void fail(String reason) {
        failure = reason;
    }

    /** Null without one. */
    Ack ack() {
        return ack;
    }

    /** Why its sender gave it up; null if it did not. */
    String failure() {
        return failure;
    }

    boolean isSettled() {
        return ack != null || failure != null;
    }
}
