package org.parley.bus.event;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.bus.topic.TopicAddress;
import org.parley.bus.topic.TopicWriter;
import org.parley.event.Publication;

/** Sends publications over one connection to the broker. */
public final class PublicationSender implements AutoCloseable {

    private final EventTopic events;
    private final TopicWriter writer;
    private final @Nullable MessageNumbers numbers;

    private PublicationSender(EventTopic events, @Nullable MessageNumbers numbers) {
        this.events = events;
        this.numbers = numbers;
        // However late: the outbox remembers what the broker forgets, not what the broker has dropped by age.
        this.writer = new TopicWriter(TopicAddress.EVENTS, TopicWriter.FOR_EVER);
    }

    /** Sends what this node has committed, numbered: each node notices what gets lost. */
    static PublicationSender numbered(EventTopic events) {
        return new PublicationSender(events, new MessageNumbers(events.node()));
    }

    /** Sends now and then what was not told in time; if it gets lost, it stays untold. */
    public static PublicationSender occasional(EventTopic events) {
        return new PublicationSender(events, null);
    }

    /**
     * Sends one message for the whole publication, however many nodes hear of it; none if no reader is connected.
     *
     * @throws jakarta.jms.JMSRuntimeException if the broker did not take it
     */
    public void send(Publication publication, Instant now) {
        Set<String> nodes = events.nodes(publication);
        if (nodes.isEmpty()) {
            return;
        }
        if (numbers != null) {
            numbers.count(nodes, now);
        }
        write(events.batch(publication), nodes);
        events.sent(nodes.size());
    }

    /** Counts the publication as one that got lost, so that the nodes look into the logs for it. */
    void skip(Publication publication, Instant now) {
        if (numbers != null) {
            numbers.count(events.nodes(publication), now);
        }
    }

    /** Repeats the last numbers to the nodes that were sent something lately: the last message may have got lost. */
    void repeatNumbers(Instant now) {
        Set<String> nodes = numbers == null ? Set.of() : numbers.recentNodes(now);
        if (!nodes.isEmpty()) {
            write(new EventBatch(events.node(), now, List.of()), nodes);
        }
    }

    private void write(EventBatch batch, Set<String> nodes) {
        writer.write(EventCodec.encode(batch), message -> address(message, nodes));
    }

    private void address(Message message, Set<String> nodes) throws JMSException {
        events.address(message, nodes);
        if (numbers != null) {
            numbers.write(message, nodes);
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
