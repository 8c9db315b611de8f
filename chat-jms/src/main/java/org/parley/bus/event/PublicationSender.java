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
     * Sends it to all nodes that hold a connection of any reader, this one included; nothing if there is none.
     *
     * @throws jakarta.jms.JMSRuntimeException if the broker did not take it
     */
    public void send(Publication publication, Instant now) {
        Set<String> nodes = events.nodes(publication);
        if (!nodes.isEmpty()) {
            send(publication, nodes, now);
        }
    }

    /**
     * Sends one message for the whole publication, however many nodes hear of it.
     *
     * @throws jakarta.jms.JMSRuntimeException if the broker did not take it
     */
    void send(Publication publication, Set<String> nodes, Instant now) {
        if (numbers != null) {
            numbers.count(nodes, now);
        }
        write(events.batch(publication), nodes);
        events.sent(nodes.size());
    }

    /** Counts a message as one that got lost, so that the nodes look into the logs for it. */
    void skip(Set<String> nodes, Instant now) {
        if (numbers != null) {
            numbers.count(nodes, now);
        }
    }

    /** Sends this node something that says nothing: by its age it shows how far the topic is behind. */
    void probe(Instant now) {
        write(new EventBatch(events.node(), now, List.of()), Set.of(events.node()));
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
