package org.parley.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.parley.health.HealthCheck;

/**
 * The batches that the database refused as a whole; while there are any, another node should be asked.
 *
 * <p>A heartbeat may still get through when there is no room for messages, so what happens to them counts too. After a
 * while without a failure the node is ready again and may be wrong: the next batch shows.
 */
@ApplicationScoped
public class CommitFailures implements HealthCheck {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final Clock clock;
    private volatile Instant latest = Instant.MIN;

    /** For the proxy that CDI makes, which never asks its own clock. */
    protected CommitFailures() {
        this(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @Inject
    CommitFailures(Clock clock) {
        this.clock = clock;
    }

    /** Notes one; false if it is but the next of a series, which an outage makes by the hundred. */
    boolean note() {
        boolean isFirst = isUp();
        latest = clock.instant();
        return isFirst;
    }

    @Override
    public String name() {
        return "commits";
    }

    @Override
    public boolean isUp() {
        return latest.isBefore(clock.instant().minus(REMEMBERED));
    }
}
