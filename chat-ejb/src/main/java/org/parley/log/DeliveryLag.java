package org.parley.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How far delivering is behind committing on this node; the commit lanes wait while it is too far.
 *
 * <p>Committing is cheaper than delivering, so without this a flood of messages would be acknowledged at once and read
 * half a minute later. Only what this node itself sent counts, as two nodes' clocks differ.
 */
@ApplicationScoped
public class DeliveryLag {

    /** Half of the second in which a message is to be read at the latest (R25), as what is on its way comes on top. */
    private static final Duration LIMIT = Duration.ofMillis(500);

    /** What was seen so long ago says nothing: nobody reads here, or the broker is away, for which writers do not wait. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(1);

    /** A lane that has waited so long writes a batch whatever the lag, so that waiting never becomes standing still. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration STEP = Duration.ofMillis(10);

    /** The ways that events take to connections, each with a pace of its own. */
    public enum Way {
        /** From a commit of this node straight to its connections. */
        HERE,
        /** Over the topic to this node, as events of other nodes come. */
        OVER_THE_TOPIC
    }

    private final Clock clock;
    private final Map<Way, Observation> latest = new ConcurrentHashMap<>();

    private record Observation(Instant at, Duration lag) {}

    /** For the proxy that CDI makes, which never asks its own clock. */
    protected DeliveryLag() {
        this(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @Inject
    DeliveryLag(Clock clock) {
        this.clock = clock;
    }

    /** Notes that what took this way at that time, by the clock of this node, is being delivered now. */
    public void observe(Way way, Instant since) {
        Instant now = clock.instant();
        latest.put(way, new Observation(now, Duration.between(since, now)));
    }

    boolean isTooFar() {
        return latest.values().stream().anyMatch(this::isTooFar);
    }

    private boolean isTooFar(Observation seen) {
        return seen.lag().compareTo(LIMIT) > 0 && seen.at().plus(FORGOTTEN).isAfter(clock.instant());
    }

    /** Waits until delivering has caught up, but not for ever. */
    void awaitCalm() throws InterruptedException {
        for (Duration waited = Duration.ZERO;
                isTooFar() && waited.compareTo(PATIENCE) < 0;
                waited = waited.plus(STEP)) {
            TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
        }
    }
}
