package org.parley.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.parley.platform.Node;

/**
 * The one registry of this node.
 *
 * <p>Meters are named with dots ({@code messages.sent}) and told as Prometheus names them ({@code messages_sent_total}).
 * Whoever counts holds the counter: nothing is looked up by its name while messages flow.
 */
@ApplicationScoped
public class NodeMeters {

    @Produces
    @Singleton // a class of somebody else's, which no proxy can stand for
    PrometheusMeterRegistry registry(Node node) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Gauge.builder("node.info", () -> 1)
                .description("Always 1; its label is the node that was asked, which a load balancer hides")
                .tag("node", node.name())
                .register(registry);
        return registry;
    }

    void close(@Disposes PrometheusMeterRegistry registry) {
        registry.close();
    }
}
