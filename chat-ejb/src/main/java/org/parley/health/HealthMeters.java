package org.parley.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Tells whether the node is ready, for those who look back later. */
@ApplicationScoped
public class HealthMeters {

    @Inject
    private MeterRegistry registry;

    @Inject
    @Any
    private Instance<HealthCheck> checks;

    /** Only notes whom to ask: nothing may be called yet. */
    void start(@Observes Startup event) {
        List<HealthCheck> all = checks.stream().toList();
        Gauge.builder("node.ready", () -> all.stream().allMatch(HealthCheck::isUp) ? 1 : 0)
                .description("1 if all checks of /health/ready are up, else 0")
                .register(registry);
    }
}
