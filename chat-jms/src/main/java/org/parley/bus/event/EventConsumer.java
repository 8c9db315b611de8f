package org.parley.bus.event;

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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parley.bus.topic.TopicAddress;
import org.parley.bus.topic.TopicReader;
import org.parley.bus.topic.TopicReaders;
import org.parley.log.DeliveryLag;

/** Receives what other nodes committed, and what the relay tells, and hands it to the connections of this node. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // all the work is in the one thread
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventConsumer {

    private static final Logger LOG = System.getLogger(EventConsumer.class.getName());

    @Inject
    private EventTopic topic;

    @Inject
    private EventDispatch dispatch;

    @Inject
    private DeliveryLag lag;

    @Inject
    private Clock clock;

    @Inject
    private BusMeters meters;

    @Inject
    private TopicReaders readers;

    private @Nullable TopicReader reader;

    @PostConstruct
    void start() {
        reader = readers.start("parley-event-consumer", TopicAddress.EVENTS, topic.selector(), new Dispatch());
    }

    @PreDestroy
    void stop() {
        if (reader != null) {
            reader.stop();
        }
    }

    private final class Dispatch implements TopicReader.Handler {

        private final LossWatch losses = new LossWatch(topic.node(), clock);

        @Override
        public void connected() {
            losses.reset();
            dispatch.recheck(); // nobody listened until now
        }

        /** What gets lost is in the logs: the next event shows the gap, or if there is none the numbers do. */
        @Override
        public void take(Message message) throws IOException, JMSException {
            EventBatch batch = EventCodec.decode(message.getBody(byte[].class));
            meters.received(batch);
            losses.see(message, batch.announcements().isEmpty());
            if (losses.isLookDue()) {
                LOG.log(Level.INFO, "Events for this node got lost on the bus; its connections look for them");
                dispatch.recheck();
            }
            if (topic.isFromHere(batch) && batch.announcements().isEmpty()) {
                lag.observe(DeliveryLag.Way.OVER_THE_TOPIC, batch.since());
            }
            dispatch.dispatch(batch.announcements());
        }
    }
}
