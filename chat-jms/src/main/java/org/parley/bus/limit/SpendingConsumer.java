package org.parley.bus.limit;

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
import org.parley.limit.RateLimits;

/** Receives what was spent on the other nodes, so that it is spent here too. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // all the work is in the one thread
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SpendingConsumer {

    @Inject
    private SpendingTopic topic;

    @Inject
    private RateLimits limits;

    @Inject
    private TopicReaders readers;

    private @Nullable TopicReader reader;

    @PostConstruct
    void start() {
        reader = readers.start("parley-spending-consumer", TopicAddress.SIGNALS, topic.selector(), this::take);
    }

    @PreDestroy
    void stop() {
        if (reader != null) {
            reader.stop();
        }
    }

    /** Without one of them somebody has a little more than the limit. */
    private void take(Message message) throws IOException, JMSException {
        limits.hear(SpendingCodec.decode(message.getBody(byte[].class)));
    }
}
