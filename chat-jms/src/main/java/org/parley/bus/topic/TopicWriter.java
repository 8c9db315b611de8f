package org.parley.bus.topic;

import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Topic;
import java.time.Duration;

/** Writes to a topic; the broker keeps nothing on its disk, as whoever writes knows what to do about what gets lost. */
public final class TopicWriter implements AutoCloseable {

    /** For what is worth knowing however late it comes. */
    public static final Duration FOR_EVER = Duration.ZERO;

    private final Topic topic;
    private final JMSContext context;
    private final JMSProducer producer;

    /** Sets the properties by which readers select. */
    @FunctionalInterface
    public interface Addressing {
        void address(Message message) throws JMSException;
    }

    /** A connection to the broker, to be used by one thread at a time. */
    public TopicWriter(TopicAddress address, Duration worthKnowing) {
        this.topic = address.topic();
        this.context = address.connect();
        this.producer = context.createProducer()
                .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                .setTimeToLive(worthKnowing.toMillis())
                .setDisableMessageID(true)
                .setDisableMessageTimestamp(true);
    }

    /**
     * Sends a message.
     *
     * @throws JMSRuntimeException if the broker did not take it
     */
    public void write(byte[] body, Addressing addressing) {
        try {
            BytesMessage message = context.createBytesMessage();
            addressing.address(message);
            message.writeBytes(body);
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
