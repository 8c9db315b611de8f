package org.parley.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.parley.store.metric.DatabaseFigures;
import org.parley.store.metric.DatabaseFigures.StandbyLag;

/**
 * What is told of the database: always what {@link DatabaseProbe} has seen last, so that a scrape never waits for it.
 *
 * <p>What is not known, as the database is away, is told as NaN and not as what it was before.
 */
@ApplicationScoped
public class DatabaseMeters {

    /** Three times the interval of the probe: by then it hangs. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(15);

    private static final double NANOS_PER_SECOND = 1e9;

    private final Clock clock;
    private final MultiGauge lagSeconds;
    private final MultiGauge lagBytes;
    private volatile @Nullable Sight last;

    private record Sight(Instant at, DatabaseFigures figures, Duration waited) {}

    /** For the proxy that CDI makes, which tells nothing. */
    protected DatabaseMeters() {
        clock = null;
        lagSeconds = null;
        lagBytes = null;
    }

    @Inject
    DatabaseMeters(
            MeterRegistry registry,
            Clock clock,
            @ConfigProperty(name = "parley.db.pool.max", defaultValue = "20") int poolSize) {
        this.clock = clock;
        gauge("db.up", "1 if the database answered within the last seconds, else 0", sight -> 1, 0)
                .register(registry);
        gauge(
                        "outbox.rows",
                        "Publications that are committed and not yet told and deleted",
                        sight -> sight.figures().outboxRows())
                .register(registry);
        gauge(
                        "db.connections.active",
                        "Connections of this node that are at work, seen from the database",
                        sight -> sight.figures().activeConnections())
                .register(registry);
        Gauge.builder("db.connections.max", () -> poolSize)
                .description("The most connections that this node's pool may open")
                .register(registry);
        gauge(
                        "db.connection.wait",
                        "How long the last probe waited for a connection of the pool",
                        sight -> sight.waited().toNanos() / NANOS_PER_SECOND)
                .baseUnit("seconds")
                .register(registry);
        // Two names, as Micrometer does not tell meters apart by their units.
        lagSeconds = MultiGauge.builder("db.replication.lag.seconds")
                .description("How long ago the primary wrote what a standby has replayed last")
                .register(registry);
        lagBytes = MultiGauge.builder("db.replication.lag.bytes")
                .description("How much a standby has yet to replay")
                .register(registry);
    }

    /** So that all is told from the first scrape on, as not known. */
    void start(@Observes Startup event) {}

    /** Notes what the database said, and how long there was none of the pool's connections to ask it over. */
    void saw(DatabaseFigures figures, Duration waited) {
        last = new Sight(clock.instant(), figures, waited);
        lagSeconds.register(rows(figures.standbys(), StandbyLag::seconds), true);
        lagBytes.register(rows(figures.standbys(), StandbyLag::bytes), true);
    }

    /** Notes that it said nothing. */
    void sawNothing() {
        last = null;
        lagSeconds.register(List.of(), true);
        lagBytes.register(List.of(), true);
    }

    private Gauge.Builder<?> gauge(String name, String description, ToDoubleFunction<Sight> value) {
        return gauge(name, description, value, Double.NaN);
    }

    private Gauge.Builder<?> gauge(String name, String description, ToDoubleFunction<Sight> value, double unknown) {
        return Gauge.builder(name, () -> {
                    Sight sight = last;
                    boolean isKnown =
                            sight != null && sight.at().plus(FORGOTTEN).isAfter(clock.instant());
                    return isKnown ? value.applyAsDouble(sight) : unknown;
                })
                .description(description);
    }

    private static List<MultiGauge.Row<?>> rows(List<StandbyLag> standbys, ToDoubleFunction<StandbyLag> value) {
        return standbys.stream()
                .<MultiGauge.Row<?>>map(
                        standby -> MultiGauge.Row.of(Tags.of("standby", standby.name()), standby, value))
                .toList();
    }
}
