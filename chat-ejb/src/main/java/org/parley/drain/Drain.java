package org.parley.drain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.parley.event.EventBus;
import org.parley.health.HealthCheck;
import org.parley.log.CommitLanes;
import org.parley.realtime.ClientConnection;
import org.parley.realtime.CloseReason;
import org.parley.realtime.ConnectionRegistry;

/**
 * Empties this node before it stops.
 *
 * <p>First it is not ready, so that balancers send nobody any more. Then its clients are told when to come back, which
 * those who listen do at a time of their own choice; the others are closed in waves over the same time, so that the
 * other nodes are not run over. In the end what is being committed gets its answer, and what was committed is told.
 */
@ApplicationScoped
public class Drain implements HealthCheck {

    private static final Logger LOG = System.getLogger(Drain.class.getName());

    /** Ten waves a second: small ones, without a timer for each socket. */
    private static final Duration WAVE = Duration.ofMillis(100);

    /** The least span over which clients come back, also if they are few. */
    private static final Duration LEAST_SPAN = Duration.ofSeconds(1);

    /** A commit takes milliseconds, and a database that does not answer is no reason to stay for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(20);

    @Inject
    private ConnectionRegistry registry;

    @Inject
    private CommitLanes lanes;

    @Inject
    private EventBus bus;

    @Inject
    private DrainSettings settings;

    private volatile boolean begun;

    /** Sends everybody away and returns when all is done, or has taken too long. */
    public void run() throws InterruptedException {
        begun = true;
        if (!registry.users().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(settings.notice().toMillis());
        }
        List<ClientConnection> connections = registry.admitNobodyElse();
        LOG.log(Level.INFO, "The node stops and sends {0} connections to the others", connections.size());
        Duration period = settings.period(connections.size());
        Duration span = period.compareTo(LEAST_SPAN) < 0 ? LEAST_SPAN : period;
        connections.forEach(connection -> connection.sendDrain(WAVE, span));
        closeInWaves(connections, span);
        awaitIdle();
    }

    private static void closeInWaves(List<ClientConnection> connections, Duration span) throws InterruptedException {
        int waves = Math.toIntExact(span.dividedBy(WAVE));
        int size = (connections.size() + waves - 1) / waves;
        for (int from = 0; from < connections.size(); from += size) {
            TimeUnit.MILLISECONDS.sleep(WAVE.toMillis());
            connections
                    .subList(from, Math.min(from + size, connections.size()))
                    .forEach(connection -> connection.close(CloseReason.RESTART));
        }
    }

    private void awaitIdle() throws InterruptedException {
        for (Duration waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(POLL)) {
            if (registry.users().isEmpty() && lanes.isIdle() && bus.isIdle()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
        LOG.log(Level.WARNING, "The node stops although not everything has its answer; clients ask again");
    }

    @Override
    public String name() {
        return "stopping";
    }

    @Override
    public boolean isUp() {
        return !begun;
    }
}
