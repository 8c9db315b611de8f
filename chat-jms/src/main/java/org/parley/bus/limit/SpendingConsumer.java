package org.parley.bus.limit;

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
import org.parley.bus.event.ReconnectingThread;
import org.parley.limit.RateLimits;

/** Receives what was spent on the other nodes, so that it is spent here too. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // all the work is in the one thread
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SpendingConsumer {

    private static final Logger LOG = System.getLogger(SpendingConsumer.class.getName());

    /** Only so that the thread notices that it is stopped. */
    private static final long WAIT_MILLIS = 1_000;

    @Inject
    private SpendingTopic topic;

    @Inject
    private RateLimits limits;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable ReconnectingThread thread;

    @PostConstruct
    void start() {
        thread = new ReconnectingThread("parley-spending-consumer", this::receiveAll, threads);
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
            while (thread != null && !thread.isStopped()) {
                Message message = consumer.receive(WAIT_MILLIS);
                if (message != null) {
                    hear(message);
                }
            }
        }
    }

    private void hear(Message message) {
        try {
            limits.hear(SpendingCodec.decode(message.getBody(byte[].class)));
        } catch (IOException | JMSException | RuntimeException e) {
            // One bad message must not stop the others; without it somebody has a little more than the limit.
            LOG.log(Level.ERROR, "What another node has spent could not be read", e);
        }
    }
}
