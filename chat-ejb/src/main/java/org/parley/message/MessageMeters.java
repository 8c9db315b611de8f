package org.parley.message;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What is told of messages. */
@ApplicationScoped
public class MessageMeters {

    private final Counter sent;

    /** For the proxy that CDI makes, which counts nothing. */
    protected MessageMeters() {
        sent = null;
    }

    @Inject
    MessageMeters(MeterRegistry registry) {
        sent = Counter.builder("messages.sent")
                .description("Messages that this node has committed; one that is sent again counts once")
                .register(registry);
    }

    /** So that it is told from the first scrape on, as nought. */
    void start(@Observes Startup event) {}

    void count(@Nullable Posted posted) {
        if (posted != null && !posted.duplicate()) {
            sent.increment();
        }
    }
}
