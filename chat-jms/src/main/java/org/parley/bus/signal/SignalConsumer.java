package org.parley.bus.signal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.parley.bus.topic.TopicAddress;
import org.parley.bus.topic.TopicReader;
import org.parley.bus.topic.TopicReaders;
import org.parley.realtime.AcquaintanceTelling;
import org.parley.realtime.ConnectionRegistry;

/** Receives the signals for this node and hands them to its connections. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // all the work is in the one thread
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignalConsumer {

    @Inject
    private SignalTopic topic;

    @Inject
    private ConnectionRegistry registry;

    @Inject
    private AcquaintanceTelling acquaintances;

    @Inject
    private TopicReaders readers;

    private @Nullable TopicReader reader;

    @PostConstruct
    void start() {
        reader = readers.start("parley-signal-consumer", TopicAddress.SIGNALS, topic.selector(), this::take);
    }

    @PreDestroy
    void stop() {
        if (reader != null) {
            reader.stop();
        }
    }

    /** What gets lost is soon out of date. */
    private void take(Message message) throws IOException, JMSException {
        SignalBatch batch = SignalCodec.decode(message.getBody(byte[].class));
        registry.dispatch(batch.signals());
        batch.acquaintances().forEach(acquaintances::tell);
    }
}
