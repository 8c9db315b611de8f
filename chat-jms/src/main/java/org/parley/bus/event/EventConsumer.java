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
import org.parley.realtime.ConnectionRegistry;
import org.parley.realtime.DeliveryMeters;
import org.parley.typing.TypingService;

/** Receives what concerns this node and hands it to its connections. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // all the work is in the one thread
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventConsumer {

    private static final Logger LOG = System.getLogger(EventConsumer.class.getName());

    @Inject
    private EventTopic topic;

    @Inject
    private ConnectionRegistry registry;

    @Inject
    private TypingService typing;

    @Inject
    private DeliveryLag lag;

    @Inject
    private Clock clock;

    @Inject
    private BusMeters meters;

    @Inject
    private DeliveryMeters deliveries;

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
            registry.recheck(); // nobody listened until now
        }

        /** What gets lost is in the logs: the next event shows the gap, or if there is none the numbers do. */
        @Override
        public void take(Message message) throws IOException, JMSException {
            EventBatch batch = EventCodec.decode(message.getBody(byte[].class));
            meters.received(batch);
            losses.see(message, batch.announcements().isEmpty());
            if (losses.isLookDue()) {
                LOG.log(Level.INFO, "Events for this node got lost on the bus; its connections look for them");
                registry.recheck();
            }
            boolean isFromHere = topic.isFromHere(batch);
            if (isFromHere) {
                lag.observe(batch.since());
            }
            registry.dispatch(batch.announcements());
            if (isFromHere) {
                deliveries.delivered(batch.since(), batch.announcements());
            }
            typing.end(batch.announcements());
        }
    }
}
