package org.parley.health;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parley.platform.Node;

/**
 * Can this node write to the database? It says once a second that it lives, and is not ready when that fails or hangs.
 *
 * <p>A read would not do: it succeeds when the disk is full, or when a synchronous standby is missing.
 */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // whoever asks must not wait for a beat that hangs
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the beat is a transaction of its own
public class DatabaseCheck implements HealthCheck {

    private static final Logger LOG = System.getLogger(DatabaseCheck.class.getName());

    /** Some beats: one that waits for a busy disk is no failure. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    private NodeBeat beat;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    private final AtomicBoolean beating = new AtomicBoolean();
    private volatile Instant writtenAt = Instant.MIN;
    private volatile boolean failed;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void beat() {
        if (!beating.compareAndSet(false, true)) {
            return;
        }
        try {
            beat.write(node.name());
            writtenAt = clock.instant();
            failed = false;
        } catch (RuntimeException e) {
            if (!failed) { // once, not with each second of an outage
                LOG.log(Level.WARNING, "The database does not take what this node writes", e);
            }
            failed = true;
        } finally {
            beating.set(false);
        }
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean isUp() {
        return !failed && writtenAt.isAfter(clock.instant().minus(PATIENCE));
    }
}
