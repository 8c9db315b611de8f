package org.parley.bus.event;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.parley.log.DeliveryLag;
import org.parley.realtime.ConnectionRegistry;
import org.parley.typing.TypingService;

/**
 * Receives what concerns this node and hands it to its connections.
 *
 * <p>A thread that receives, not a message-driven bean: the selector names this node, which an annotation can not do on
 * every server, and one thread keeps the order of the topic.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // all the work is in the one thread
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventConsumer {

    private static final Logger LOG = System.getLogger(EventConsumer.class.getName());

    /** Only so that the thread notices that it is stopped. */
    private static final long WAIT_MILLIS = 1_000;

    @Inject
    private EventTopic topic;

    @Inject
    private ConnectionRegistry registry;

    @Inject
    private TypingService typing;

    @Inject
    private DeliveryLag lag;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable ReconnectingThread thread;

    @PostConstruct
    void start() {
        thread = new ReconnectingThread("parley-event-consumer", this::receiveAll, threads);
        thread.start();
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.stop();
        }
    }

    private void receiveAll() {
        try (JMSContext context = topic.connect();
                JMSConsumer consumer = context.createConsumer(topic.topic(), topic.selector())) {
            registry.recheck(); // nobody listened until now
            while (thread != null && !thread.isStopped()) {
                Message message = consumer.receive(WAIT_MILLIS);
                if (message != null) {
                    dispatch(message);
                }
            }
        }
    }

    private void dispatch(Message message) {
        try {
            EventBatch batch = EventCodec.decode(message.getBody(byte[].class));
            if (topic.isFromHere(batch)) {
                lag.observe(batch.since());
            }
            batch.announcements().forEach(registry::dispatch);
            batch.announcements().forEach(typing::end);
        } catch (IOException | JMSException | RuntimeException e) {
            // One bad message must not stop the others. What it told is in the logs, and the next event shows the gap.
            LOG.log(Level.ERROR, "A message on the event topic could not be handled", e);
        }
    }
}
