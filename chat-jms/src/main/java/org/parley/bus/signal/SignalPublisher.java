package org.parley.bus.signal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.parley.bus.topic.ReconnectingThread;
import org.parley.bus.topic.TopicAddress;
import org.parley.bus.topic.TopicWriter;
import org.parley.event.AcquaintanceChanged;
import org.parley.event.Announcement;
import org.parley.event.SignalBus;

/** Sends signals to the topic, from a thread of its own; what does not fit is dropped. */
@ApplicationScoped
public class SignalPublisher implements SignalBus {

    private static final Logger LOG = System.getLogger(SignalPublisher.class.getName());

    /** A second of a thousand people who type; a signal that has to wait longer than that is worth little. */
    private static final int MOST_WAITING = 1_000;

    /** What waits together goes together. */
    private static final int MOST_IN_A_MESSAGE = 100;

    /** By then nobody types any more who has not said so again. */
    private static final Duration WORTH_KNOWING = Duration.ofSeconds(5);

    @Inject
    private SignalTopic topic;

    @Resource
    private ManagedThreadFactory threads;

    private final BlockingQueue<SignalBatch> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private @Nullable ReconnectingThread thread;

    @PostConstruct
    void start() {
        thread = new ReconnectingThread("parley-signal-publisher", this::sendAll, threads);
        thread.start();
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.stop();
        }
    }

    @Override
    public void tell(Announcement announcement) {
        offer(SignalBatch.of(announcement));
    }

    @Override
    public void tell(AcquaintanceChanged change) {
        offer(SignalBatch.of(change));
    }

    private void offer(SignalBatch batch) {
        if (!waiting.offer(batch)) {
            LOG.log(Level.DEBUG, "The broker is slow: a signal is not told");
        }
    }

    private void sendAll() throws InterruptedException {
        try (TopicWriter writer = new TopicWriter(TopicAddress.SIGNALS, WORTH_KNOWING)) {
            while (true) {
                SignalBatch batch = takeBatch();
                Set<String> nodes = topic.nodes(batch);
                if (!nodes.isEmpty()) {
                    writer.write(SignalCodec.encode(batch), message -> topic.address(message, nodes));
                }
            }
        }
    }

    private SignalBatch takeBatch() throws InterruptedException {
        List<SignalBatch> batch = new ArrayList<>();
        batch.add(waiting.take());
        waiting.drainTo(batch, MOST_IN_A_MESSAGE - 1);
        return SignalBatch.join(batch);
    }
}
