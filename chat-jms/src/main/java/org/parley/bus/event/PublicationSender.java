package org.parley.bus.event;

import java.util.Set;
import org.parley.bus.topic.TopicAddress;
import org.parley.bus.topic.TopicWriter;
import org.parley.event.Publication;

/** Sends publications over one connection to the broker. */
public final class PublicationSender implements AutoCloseable {

    private final EventTopic events;
    private final TopicWriter writer;

    public PublicationSender(EventTopic events) {
        this.events = events;
        // However late: the outbox remembers what the broker forgets, not what the broker has dropped by age.
        this.writer = new TopicWriter(TopicAddress.EVENTS, TopicWriter.FOR_EVER);
    }

    /**
     * Sends one message for the whole publication, however many nodes hear of it; none if no reader is connected.
     *
     * @throws jakarta.jms.JMSRuntimeException if the broker did not take it
     */
    public void send(Publication publication) {
        Set<String> nodes = events.addresses(publication);
        if (nodes.isEmpty()) {
            return;
        }
        writer.write(EventCodec.encode(events.batch(publication)), message -> {
            for (String address : nodes) {
                message.setBooleanProperty(address, true);
            }
        });
    }

    @Override
    public void close() {
        writer.close();
    }
}
