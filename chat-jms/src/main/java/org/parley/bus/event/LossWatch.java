package org.parley.bus.event;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Notices by the numbers of the messages that one for this node got lost, and says when it is time to look for it.
 *
 * <p>What was lost is in the log. But a conversation in which nothing follows shows no gap, so somebody has to look.
 * For one thread.
 */
final class LossWatch {

    /** Looking reads the heads of all who are connected here, so a bus that loses much is not looked after each time. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String property;
    private final Clock clock;
    private final Map<String, Position> positions = new HashMap<>();
    private boolean lost;
    private Instant lookedAt = Instant.MIN;

    private record Position(String stream, long number) {}

    LossWatch(String node, Clock clock) {
        this.property = MessageNumbers.property(node);
        this.clock = clock;
    }

    /** Begins anew, as somebody has just looked for everything. */
    void reset() {
        positions.clear();
        lost = false;
        lookedAt = clock.instant();
    }

    /**
     * Takes note of a message.
     *
     * @param repeats does it only repeat the number of the last one?
     */
    void see(Message message, boolean repeats) throws JMSException {
        String sender = message.getStringProperty(MessageNumbers.SENDER);
        if (sender == null || !message.propertyExists(property)) {
            return; // of a sender that does not number: the relay, or a build before this one
        }
        Position now =
                new Position(message.getStringProperty(MessageNumbers.STREAM), message.getLongProperty(property));
        Position before = positions.get(sender);
        boolean goesOn = before != null && before.stream().equals(now.stream());
        long known = goesOn ? before.number() : 0;
        lost |= now.number() > (repeats ? known : known + 1);
        if (!goesOn || now.number() > known) {
            positions.put(sender, now);
        }
    }

    /** Was something lost, and is it time to look for it? Then the caller looks. */
    boolean isLookDue() {
        Instant now = clock.instant();
        boolean due = lost && lookedAt.plus(PAUSE).isBefore(now);
        if (due) {
            lost = false;
            lookedAt = now;
        }
        return due;
    }
}
