package org.parley.bus.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** What is told of the relay. */
@ApplicationScoped
public class RelayMeters {

    private final Counter relayed;

    /** For the proxy that CDI makes, which counts nothing. */
    protected RelayMeters() {
        relayed = null;
    }

    @Inject
    RelayMeters(MeterRegistry registry) {
        relayed = Counter.builder("outbox.relayed")
                .description("Publications that were overdue in the outbox and that this node has told")
                .register(registry);
    }

    /** So that it is told from the first scrape on, as nought. */
    void start(@Observes Startup event) {}

    void relayed(int publications) {
        relayed.increment(publications);
    }
}
