package org.parley.bus.event;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.bus.topic.ReconnectingThread;
import org.parley.log.DeliveryLag;
import org.parley.log.ToldOutbox;

/**
 * Takes publications for other nodes without waiting, and sends them to the topic from a thread of its own.
 *
 * <p>A broker that is slow or away therefore delays no acknowledgement. What does not fit into the queue meanwhile stays
 * in the outbox, where the relay finds it.
 */
@ApplicationScoped
public class EventPublisher {

    private static final Logger LOG = System.getLogger(EventPublisher.class.getName());

    /** A commit lane makes some hundreds a second: this bridges some tens of seconds without a broker. */
    private static final int MOST_WAITING = 10_000;

    /** So soon a node notices that it missed the last message for it. */
    private static final Duration REPETITION = Duration.ofSeconds(1);

    /** So often is measured how far the topic is behind: half of what it may be (see {@link DeliveryLag}). */
    private static final Duration PROBE = Duration.ofMillis(250);

    @Inject
    private EventTopic topic;

    @Inject
    private ToldOutbox told;

    @Inject
    private Clock clock;

    @Inject
    private BusMeters meters;

    @Resource
    private ManagedThreadFactory threads;

    private final BlockingQueue<Outgoing> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private @Nullable ReconnectingThread thread;
    private volatile @Nullable Outgoing unsent;

    @PostConstruct
    void start() {
        meters.watch("event-bus", waiting);
        thread = new ReconnectingThread("parley-event-publisher", this::sendAll, threads);
        thread.start();
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.stop();
        }
    }

    void publish(Outgoing outgoing) {
        // If it does not fit, nothing is lost: its outbox row is not told and the relay comes for it.
        if (!waiting.offer(outgoing)) {
            LOG.log(
                    Level.DEBUG,
                    "Publication {0} is left to the relay",
                    outgoing.publication().outboxId());
        }
    }

    /** Has everything left this node? */
    boolean isIdle() {
        return waiting.isEmpty() && unsent == null;
    }

    private void sendAll() throws InterruptedException {
        try (PublicationSender sender = PublicationSender.numbered(topic)) {
            sendWhatWaited(sender);
            Pace repetition = new Pace(REPETITION);
            Pace probe = new Pace(PROBE);
            boolean sent = false;
            while (true) {
                if (unsent == null) {
                    unsent = waiting.poll(PROBE.toMillis(), TimeUnit.MILLISECONDS);
                }
                Instant now = clock.instant();
                if (unsent != null) {
                    send(unsent, sender, now);
                    unsent = null;
                    sent = true;
                }
                if (sent && probe.isDue(now)) {
                    sender.probe(now);
                    sent = false;
                }
                if (repetition.isDue(now)) {
                    sender.repeatNumbers(now);
                }
            }
        }
    }

    /**
     * Begins with what has gathered while there was no broker: of what is in the logs the nodes are told only that they missed it,
     * so that what is said now does not stand behind all that.
     */
    private void sendWhatWaited(PublicationSender sender) {
        List<UUID> skipped = new ArrayList<>();
        Instant now = clock.instant();
        if (unsent == null) {
            unsent = waiting.poll();
        }
        for (int more = waiting.size(); unsent != null; more--) {
            if (OldNews.is(unsent.publication(), now)) {
                sender.skip(unsent.nodes(), now);
                skipped.add(unsent.publication().outboxId());
            } else {
                send(unsent, sender, now);
            }
            unsent = more > 0 ? waiting.poll() : null;
        }
        if (!skipped.isEmpty()) {
            sender.repeatNumbers(now);
            told.add(skipped); // not before: without the numbers nobody looks, and the relay has to tell
            LOG.log(Level.INFO, "{0} publications of the time without a broker are left to the logs", skipped.size());
        }
    }

    private void send(Outgoing outgoing, PublicationSender sender, Instant now) {
        sender.send(outgoing.publication(), outgoing.nodes(), now);
        UUID outboxId = outgoing.publication().outboxId();
        if (outboxId != null) {
            told.add(List.of(outboxId));
        }
    }
}
