package org.parley.presence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How presence is derived from connections; docs/configuration.md says what each setting is for. */
@Dependent
public class PresenceSettings {

    /** A socket may be silent for 75 s, and what it sends renews its entry every 10 s: until then events must reach it. */
    private static final Duration LEAST_LIFESPAN = Duration.ofSeconds(85);

    private final Duration stale;
    private final Duration grace;
    private final Duration tick;
    private final Duration lastSeenInterval;

    @Inject
    PresenceSettings(
            @ConfigProperty(name = "parley.presence.stale", defaultValue = "PT60S") Duration stale,
            @ConfigProperty(name = "parley.presence.grace", defaultValue = "PT30S") Duration grace,
            @ConfigProperty(name = "parley.presence.tick", defaultValue = "PT1S") Duration tick,
            @ConfigProperty(name = "parley.presence.last.seen.interval", defaultValue = "PT30S")
                    Duration lastSeenInterval) {
        this.stale = stale;
        this.grace = grace;
        this.tick = tick;
        this.lastSeenInterval = lastSeenInterval;
        if (grace.isNegative() || tick.toMillis() <= 0 || lastSeenInterval.toMillis() <= 0) {
            throw new IllegalArgumentException("The times of parley.presence.* must be positive");
        }
        if (lifespan().compareTo(LEAST_LIFESPAN) < 0) {
            throw new IllegalArgumentException(
                    "parley.presence.stale and parley.presence.grace must be " + LEAST_LIFESPAN + " together");
        }
    }

    /** After how much silence somebody is no longer taken for present. */
    public Duration stale() {
        return stale;
    }

    /** How long somebody whose last connection is gone is still shown as before. */
    public Duration grace() {
        return grace;
    }

    /** How often changes are told. */
    public Duration tick() {
        return tick;
    }

    /** How often it is stored when people were last seen. */
    public Duration lastSeenInterval() {
        return lastSeenInterval;
    }

    /** How long a connection of which nothing is heard counts at most. */
    public Duration lifespan() {
        return stale.plus(grace);
    }
}
