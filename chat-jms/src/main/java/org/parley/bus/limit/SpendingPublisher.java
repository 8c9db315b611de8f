package org.parley.bus.limit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.parley.bus.topic.ReconnectingThread;
import org.parley.bus.topic.TopicAddress;
import org.parley.bus.topic.TopicWriter;
import org.parley.limit.Spending;
import org.parley.limit.SpendingBus;

/** Sends what was spent to the topic, from a thread of its own; what does not fit is dropped. */
@ApplicationScoped
public class SpendingPublisher implements SpendingBus {

    private static final Logger LOG = System.getLogger(SpendingPublisher.class.getName());

    /** Five seconds of batches: a broker that was away longer than that is told of what is spent from then on. */
    private static final int MOST_WAITING = 50;

    /** Of what was spent earlier most has come back since, in its own node's bucket. */
    private static final Duration WORTH_KNOWING = Duration.ofSeconds(30);

    @Inject
    private SpendingTopic topic;

    @Resource
    private ManagedThreadFactory threads;

    private final BlockingQueue<List<Spending>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private @Nullable ReconnectingThread thread;

    @PostConstruct
    void start() {
        thread = new ReconnectingThread("parley-spending-publisher", this::sendAll, threads);
        thread.start();
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.stop();
        }
    }

    @Override
    public void tell(List<Spending> spent) {
        if (!waiting.offer(spent)) {
            LOG.log(Level.DEBUG, "The broker is slow: what was spent of {0} limits is not told", spent.size());
        }
    }

    private void sendAll() throws InterruptedException {
        try (TopicWriter writer = new TopicWriter(TopicAddress.SIGNALS, WORTH_KNOWING)) {
            while (true) {
                writer.write(SpendingCodec.encode(waiting.take()), topic::address);
            }
        }
    }
}
