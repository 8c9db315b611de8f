package org.parley.bus.signal;

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
import org.parley.realtime.AcquaintanceTelling;
import org.parley.realtime.ConnectionRegistry;

/** Receives the signals for this node and hands them to its connections. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // all the work is in the one thread
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignalConsumer {

    private static final Logger LOG = System.getLogger(SignalConsumer.class.getName());

    /** Only so that the thread notices that it is stopped. */
    private static final long WAIT_MILLIS = 1_000;

    @Inject
    private SignalTopic topic;

    @Inject
    private ConnectionRegistry registry;

    @Inject
    private AcquaintanceTelling acquaintances;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable ReconnectingThread thread;

    @PostConstruct
    void start() {
        thread = new ReconnectingThread("parley-signal-consumer", this::receiveAll, threads);
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
                    dispatch(message);
                }
            }
        }
    }

    private void dispatch(Message message) {
        try {
            SignalBatch batch = SignalCodec.decode(message.getBody(byte[].class));
            batch.signals().forEach(registry::dispatch);
            batch.acquaintances().forEach(acquaintances::tell);
        } catch (IOException | JMSException | RuntimeException e) {
            // One bad message must not stop the others, and what it told is soon out of date.
            LOG.log(Level.ERROR, "A message on the topic of signals could not be handled", e);
        }
    }
}
