package org.parley.bus.event;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventBus;
import org.parley.event.Publication;
import org.parley.log.DeliveryLag;
import org.parley.log.ToldOutbox;
import org.parley.realtime.DeliveryMeters;

/**
 * The event bus: takes publications without waiting, hands them to the connections of this node from a thread of its own, and leaves to
 * the publisher what concerns other nodes.
 *
 * <p>What only people of this node read never sees the broker (ADR 0021).
 */
@ApplicationScoped
public class EventDistribution implements EventBus {

    private static final Logger LOG = System.getLogger(EventDistribution.class.getName());

    /** The commit lanes make some hundreds a second, and wait when these are half a second late: it does not fill. */
    private static final int MOST_WAITING = 10_000;

    @Inject
    private EventTopic topic;

    @Inject
    private EventPublisher publisher;

    @Inject
    private EventDispatch dispatch;

    @Inject
    private ToldOutbox told;

    @Inject
    private DeliveryLag lag;

    @Inject
    private DeliveryMeters deliveries;

    @Inject
    private BusMeters meters;

    @Resource
    private ManagedThreadFactory threads;

    private final BlockingQueue<Publication> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicInteger undistributed = new AtomicInteger();
    private @Nullable Thread thread;

    @PostConstruct
    void start() {
        meters.watch("event-delivery", waiting);
        thread = threads.newThread(this::distributeAll);
        thread.setName("parley-event-delivery");
        thread.start();
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public void publish(Publication publication) {
        // If it does not fit, nothing is lost: its outbox row is not told and the relay comes for it.
        undistributed.incrementAndGet();
        if (!waiting.offer(publication)) {
            undistributed.decrementAndGet();
            LOG.log(Level.DEBUG, "Publication {0} is left to the relay", publication.outboxId());
        }
    }

    @Override
    public boolean isIdle() {
        return undistributed.get() == 0 && publisher.isIdle();
    }

    private void distributeAll() {
        try {
            while (true) {
                distribute(waiting.take());
                undistributed.decrementAndGet();
            }
        } catch (InterruptedException stopped) {
            LOG.log(Level.DEBUG, "Stopped", stopped);
        }
    }

    /** What fails is in the logs, where the connections look for it; those behind it go on. */
    private void distribute(Publication publication) {
        try {
            leaveToOthers(publication);
            lag.observe(DeliveryLag.Way.HERE, publication.since());
            dispatch.dispatch(publication.announcements());
            deliveries.delivered(publication.since(), publication.announcements());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Events of this node could not be delivered; its connections look for them", e);
            dispatch.recheck();
        }
    }

    private void leaveToOthers(Publication publication) {
        Set<String> others = topic.otherNodes(publication);
        if (!others.isEmpty()) {
            publisher.publish(new Outgoing(publication, others));
        } else if (publication.outboxId() != null) {
            told.add(List.of(publication.outboxId()));
        }
    }
}
