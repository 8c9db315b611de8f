package org.parley.drain;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How a node sends its clients away; docs/configuration.md says what each setting is for. */
@Dependent
public class DrainSettings {

    private final Duration notice;
    private final int socketsPerSecond;

    @Inject
    DrainSettings(
            @ConfigProperty(name = "parley.drain.notice", defaultValue = "PT1S") Duration notice,
            @ConfigProperty(name = "parley.drain.rate", defaultValue = "1000") int socketsPerSecond) {
        this.notice = notice;
        this.socketsPerSecond = socketsPerSecond;
        if (notice.isNegative() || socketsPerSecond <= 0) {
            throw new IllegalArgumentException("parley.drain.notice and parley.drain.rate must be positive");
        }
    }

    /** How long the node is not ready before it sends its clients away, so that balancers do not send them back. */
    public Duration notice() {
        return notice;
    }

    /** How long it takes to send so many away. */
    public Duration period(int sockets) {
        return Duration.ofMillis(1_000L * sockets / socketsPerSecond);
    }
}
