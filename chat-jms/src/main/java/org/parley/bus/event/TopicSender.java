package org.parley.bus.event;

import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Topic;
import java.util.Set;
import org.parley.event.Publication;

/** Sends publications over one connection to the broker. */
public final class TopicSender implements AutoCloseable {

    private final EventTopic events;
    private final Topic topic;
    private final JMSContext context;
    private final JMSProducer producer;

    public TopicSender(EventTopic events) {
        this.events = events;
        this.topic = events.topic();
        this.context = events.connect();
        // Not persistent: the outbox remembers what the broker forgets.
        this.producer = context.createProducer()
                .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                .setDisableMessageID(true)
                .setDisableMessageTimestamp(true);
    }

    /**
     * Sends one message for the whole publication, however many nodes hear of it; none if no reader is connected.
     *
     * @throws JMSRuntimeException if the broker did not take it
     */
    public void send(Publication publication) {
        Set<String> nodes = events.addresses(publication);
        if (nodes.isEmpty()) {
            return;
        }
        try {
            BytesMessage message = context.createBytesMessage();
            for (String address : nodes) {
                message.setBooleanProperty(address, true);
            }
            message.writeBytes(EventCodec.encode(events.batch(publication)));
            producer.send(topic, message);
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
