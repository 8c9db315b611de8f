package org.parley.bus.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Collection;

/** What is told of the event bus. */
@ApplicationScoped
public class BusMeters {

    private final MeterRegistry registry;
    private final Counter sent;
    private final Counter addressed;
    private final Counter received;

    /** For the proxy that CDI makes, which counts nothing. */
    protected BusMeters() {
        registry = null;
        sent = null;
        addressed = null;
        received = null;
    }

    @Inject
    BusMeters(MeterRegistry registry) {
        this.registry = registry;
        sent = counter("event.bus.messages.sent", "Messages that this node put on the topic, one a publication");
        addressed = counter("event.bus.nodes.addressed", "Nodes that those messages were for");
        received = counter("event.bus.messages.received", "Messages that the topic brought to this node");
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    /** So that all is told from the first scrape on, as nought. */
    void start(@Observes Startup event) {}

    void sent(int nodes) {
        sent.increment();
        addressed.increment(nodes);
    }

    /** Counts what tells of something; the numbers that are repeated in a silence do not. */
    void received(EventBatch batch) {
        if (!batch.announcements().isEmpty()) {
            received.increment();
        }
    }

    void watch(String queue, Collection<?> waiting) {
        Gauge.builder("message.queue.size", waiting, Collection::size)
                .description("What waits in a queue of this node")
                .tag("queue", queue)
                .register(registry);
    }
}
