package org.parley.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.metric.Quantiles;

/** What is told of the commit lanes. */
@ApplicationScoped
public class LogMeters {

    private final MeterRegistry registry;
    private final Timer commits;

    /** For the proxy that CDI makes, which counts nothing. */
    protected LogMeters() {
        registry = null;
        commits = null;
    }

    @Inject
    LogMeters(MeterRegistry registry) {
        this.registry = registry;
        this.commits = Quantiles.timer("db.commit")
                .description("How long the database took for a transaction of a commit lane, failed ones included")
                .register(registry);
    }

    Timer commits() {
        return commits;
    }

    void watch(int number, CommitLane lane) {
        Gauge.builder("message.queue.size", lane, CommitLane::waiting)
                .description("What waits in a queue of this node")
                .tag("queue", "lane-" + number)
                .register(registry);
    }
}
