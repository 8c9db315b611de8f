package org.parley.presence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** What is told of presence: how many, never who. */
@ApplicationScoped
public class PresenceMeters {

    @Inject
    private MeterRegistry registry;

    @Inject
    private ConnectionDirectory directory;

    void start(@Observes Startup event) {
        Gauge.builder("online.users", directory, ConnectionDirectory::countOnline)
                .description("People who are shown as online or away, in the whole cluster as this node knows it")
                .strongReference(true) // else the container's reference would soon be nobody's
                .register(registry);
    }
}
