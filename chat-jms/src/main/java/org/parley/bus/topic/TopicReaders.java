package org.parley.bus.topic;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Starts readers of topics, each with a count of its dead letters. */
@ApplicationScoped
public class TopicReaders {

    @Inject
    private MeterRegistry registry;

    @Resource
    private ManagedThreadFactory threads;

    /**
     * Starts one.
     *
     * @param name of its thread, and in its dead letters
     * @param selector what it is to hear
     */
    public TopicReader start(String name, TopicAddress address, String selector, TopicReader.Handler handler) {
        Counter deadLetters = Counter.builder("dead.letters")
                .description("Messages that this node could not read and put into the dead-letter queue")
                .tag("reader", name)
                .register(registry);
        TopicReader reader = new TopicReader(name, address, selector, handler, deadLetters, threads);
        reader.start();
        return reader;
    }
}
