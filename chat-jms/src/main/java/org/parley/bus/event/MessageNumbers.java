package org.parley.bus.event;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.platform.Ids;

/**
 * Numbers what one sender sends to each node, so that a node notices by the next message that one got lost.
 *
 * <p>The topic is not persistent, and brokers that do not know each other yet, or not any more, drop what is for the
 * other. For one thread.
 */
final class MessageNumbers {

    static final String SENDER = "sender";
    static final String STREAM = "stream";

    /** How long after the last message its number is repeated: brokers that were parted find each other within that. */
    private static final Duration REPEATED = Duration.ofSeconds(60);

    private final String sender;
    private final String stream = Ids.next().toString();
    private final Map<String, Sent> sent = new HashMap<>();

    private record Sent(long number, Instant at) {}

    /** The numbers of a stream that begins now. */
    MessageNumbers(String sender) {
        this.sender = sender;
    }

    /** The property with the number of a message among those for that node. */
    static String property(String node) {
        return "number_" + node;
    }

    /** One more message goes to these nodes. */
    void count(Set<String> nodes, Instant now) {
        nodes.forEach(node ->
                sent.merge(node, new Sent(1, now), (before, first) -> new Sent(before.number() + 1, now)));
    }

    /** The nodes to which something was sent not long before that time. */
    Set<String> recentNodes(Instant now) {
        Instant since = now.minus(REPEATED);
        return sent.entrySet().stream()
                .filter(entry -> entry.getValue().at().isAfter(since))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Writes the last numbers of these nodes to a message. */
    void write(Message message, Set<String> nodes) throws JMSException {
        message.setStringProperty(SENDER, sender);
        message.setStringProperty(STREAM, stream);
        for (String node : nodes) {
            Sent last = sent.get(node);
            if (last != null) {
                message.setLongProperty(property(node), last.number());
            }
        }
    }
}
