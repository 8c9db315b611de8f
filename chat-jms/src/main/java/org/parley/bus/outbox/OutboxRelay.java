package org.parley.bus.outbox;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.bus.event.EventTopic;
import org.parley.bus.event.PublicationSender;
import org.parley.event.Publication;
import org.parley.log.ToldOutbox;
import org.parley.platform.Node;
import org.parley.store.log.OutboxEntity;

/**
 * Tells what was committed and not told, because its node or the broker died in between.
 *
 * <p>One node at a time does it, the holder of a lease. Should two overlap nevertheless, a connection drops what it has.
 */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each step is a transaction of its own
public class OutboxRelay {

    private static final Logger LOG = System.getLogger(OutboxRelay.class.getName());

    private static final String LEASE = "outbox-relay";

    /** Some times the interval of the timer: a holder that misses a beat keeps it, a dead one is soon replaced. */
    private static final int LEASE_SECONDS = 10;

    /** A row is told within milliseconds and deleted by a later commit; at this age something went wrong. */
    private static final Duration OVERDUE = Duration.ofSeconds(5);

    /** Bounds the memory for one round. */
    private static final int MOST_AT_ONCE = 100;

    /** 1,000 publications a second, after an outage: faster than they come, and room for those that come. */
    private static final int MOST_ROUNDS = 10;

    @Inject
    private OutboxTransactions transactions;

    @Inject
    private EventTopic topic;

    @Inject
    private ToldOutbox told;

    @Inject
    private RelayMeters meters;

    @Inject
    private Clock clock;

    @Inject
    private Node node;

    private boolean failing;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void relay() {
        try {
            deleteTold();
            int rounds = 0;
            // The lease anew for each round: who was frozen in between has lost it and stops.
            while (rounds < MOST_ROUNDS && transactions.holdLease(LEASE, node.name(), LEASE_SECONDS) && tellOverdue()) {
                rounds++;
            }
            failing = false;
        } catch (RuntimeException e) {
            // Once, not with each second of an outage.
            LOG.log(failing ? Level.DEBUG : Level.WARNING, "The outbox could not be relayed now", e);
            failing = true;
        }
    }

    /** While messages flow the commit lanes do this in passing; the last ones before a silence are left to us. */
    private void deleteTold() {
        for (List<UUID> ids = told.take(); !ids.isEmpty(); ids = told.take()) {
            try {
                transactions.delete(ids);
            } catch (RuntimeException e) {
                told.add(ids);
                throw e;
            }
        }
    }

    /** Tells the oldest; true if there may be more. */
    private boolean tellOverdue() {
        List<OutboxEntity> overdue = transactions.untold(clock.instant().minus(OVERDUE), MOST_AT_ONCE);
        if (overdue.isEmpty()) {
            return false;
        }
        List<UUID> toldIds = new ArrayList<>();
        try (PublicationSender sender = PublicationSender.occasional(topic)) {
            for (OutboxEntity row : overdue) {
                rebuild(row).ifPresent(publication -> {
                    sender.send(publication, clock.instant());
                    toldIds.add(row.id());
                });
            }
        }
        LOG.log(Level.INFO, "{0} publications were overdue and are told now", toldIds.size());
        meters.relayed(toldIds.size());
        transactions.delete(toldIds);
        return toldIds.size() == MOST_AT_ONCE;
    }

    /** One that cannot be read, as it is of a build that this one does not know, must not stop the others. */
    private Optional<Publication> rebuild(OutboxEntity row) {
        try {
            return Optional.of(transactions.rebuild(row));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The publication " + row.id() + " cannot be put together here", e);
            return Optional.empty();
        }
    }
}
