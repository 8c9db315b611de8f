package org.parley.bus.topic;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.time.Duration;
import org.parley.platform.ServerResources;

/**
 * The queue of messages that a reader could not handle, each with the reason, for a person to look at.
 *
 * <p>A subscription of a topic has no redelivery that would help: what cannot be read now cannot be read in a second
 * either, and those behind it wait.
 */
final class DeadLetters {

    /** Who reads it, and where it came from, as properties of the dead letter. */
    private static final String READER = "parley_reader";

    private static final String REASON = "parley_reason";

    /** Long enough for a person to come back from a holiday, and no longer: they hold what people said. */
    private static final Duration KEPT = Duration.ofDays(14);

    private final String reader;
    private final Queue queue;
    private final JMSProducer producer;

    /** Over the reader's own connection to the broker. */
    DeadLetters(JMSContext context, String reader) {
        this.reader = reader;
        this.queue = ServerResources.lookup("jms/queue/DLQ", Queue.class);
        this.producer = context.createProducer()
                .setDeliveryMode(DeliveryMode.PERSISTENT)
                .setTimeToLive(KEPT.toMillis());
    }

    /**
     * Puts a message aside, with its body as it came.
     *
     * @throws jakarta.jms.JMSRuntimeException if the broker did not take it
     */
    void bury(Message message, Exception reason) throws JMSException {
        message.clearProperties(); // they say for whom it was, and can not be changed while the others are there
        message.setStringProperty(READER, reader);
        message.setStringProperty(REASON, reason.toString());
        producer.send(queue, message);
    }
}
