package org.parley.realtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parley.event.Announcement;
import org.parley.event.MessagePosted;
import org.parley.metric.Quantiles;

/** What is told of delivering. */
@ApplicationScoped
public class DeliveryMeters {

    private final Clock clock;
    private final Timer delivery;
    private final Counter tooSlow;
    private final Counter interrupted;

    /** For the proxy that CDI makes, which counts nothing. */
    protected DeliveryMeters() {
        clock = null;
        delivery = null;
        tooSlow = null;
        interrupted = null;
    }

    @Inject
    DeliveryMeters(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        delivery = Quantiles.timer("message.delivery")
                .description("From a message's own time to the queues of its readers' sockets, where one node did both")
                .register(registry);
        tooSlow = failures("too_slow", registry);
        interrupted = failures("interrupted", registry);
    }

    private static Counter failures(String reason, MeterRegistry registry) {
        return Counter.builder("failed.deliveries")
                .description("Connections that were closed because what was for them could not be handed over")
                .tag("reason", reason)
                .register(registry);
    }

    /** So that all is told from the first scrape on, as nought. */
    void start(@Observes Startup event) {}

    /** Notes that what this node committed is in the queues of those who are connected here; two clocks would lie. */
    public void delivered(Instant since, List<Announcement> announcements) {
        Duration taken = Duration.between(since, clock.instant());
        for (Announcement announcement : announcements) {
            announcement.events().stream()
                    .filter(MessagePosted.class::isInstance)
                    .forEach(message -> delivery.record(taken));
        }
    }

    /** Notes that a client did not take what was for it. */
    public void foundTooSlow() {
        tooSlow.increment();
    }

    /** Notes that a connection had to be closed in the middle, as it broke or its events could not be read. */
    public void wasInterrupted() {
        interrupted.increment();
    }
}
