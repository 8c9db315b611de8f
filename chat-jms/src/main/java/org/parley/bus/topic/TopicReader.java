package org.parley.bus.topic;

import io.micrometer.core.instrument.Counter;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Receives what a selector lets pass, one message after the other in a thread of its own, until it is stopped.
 *
 * <p>A thread that receives, not a message-driven bean: the selector names this node, which an annotation can not do on
 * every server, and one thread keeps the order of the topic (ADR 0006).
 */
public final class TopicReader {

    private static final Logger LOG = System.getLogger(TopicReader.class.getName());

    /** Only so that the thread notices that it is stopped. */
    private static final long WAIT_MILLIS = 1_000;

    private final String name;
    private final TopicAddress address;
    private final String selector;
    private final Handler handler;
    private final Counter buried;
    private final ReconnectingThread thread;

    /** What is done with what comes. */
    public interface Handler {

        /** Called whenever it listens again: nobody did until now. */
        default void connected() {}

        /**
         * Takes a message.
         *
         * @throws IOException if it cannot be read; it becomes a dead letter and the next one comes
         */
        void take(Message message) throws IOException, JMSException;
    }

    /** A reader, which is yet to be started. */
    TopicReader(
            String name,
            TopicAddress address,
            String selector,
            Handler handler,
            Counter buried,
            ManagedThreadFactory threads) {
        this.name = name;
        this.address = address;
        this.selector = selector;
        this.handler = handler;
        this.buried = buried;
        this.thread = new ReconnectingThread(name, this::readAll, threads);
    }

    void start() {
        thread.start();
    }

    public void stop() {
        thread.stop();
    }

    private void readAll() {
        try (JMSContext context = address.connect();
                JMSConsumer consumer = context.createConsumer(address.topic(), selector)) {
            DeadLetters deadLetters = new DeadLetters(context, name);
            LOG.log(Level.INFO, "{0} listens to the broker", name);
            handler.connected();
            while (!thread.isStopped()) {
                Message message = consumer.receive(WAIT_MILLIS);
                if (message != null) {
                    take(message, deadLetters);
                }
            }
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    /** One bad message must not stop the others. */
    private void take(Message message, DeadLetters deadLetters) throws JMSException {
        try {
            handler.take(message);
        } catch (IOException | JMSException | RuntimeException e) {
            LOG.log(Level.ERROR, "A message of " + name + " could not be handled and is a dead letter now", e);
            deadLetters.bury(message, e);
            buried.increment();
        }
    }
}
