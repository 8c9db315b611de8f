package org.parley.limit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.platform.Cluster;

/** Tells the other nodes again and again what was spent here; also makes wrong limits show at the start. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // all the work is in the one task
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SpendingTeller {

    private static final Logger LOG = System.getLogger(SpendingTeller.class.getName());

    /** So long the other nodes do not know; a hundredth of the minute that most limits are about needs few messages. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Inject
    private RateLimits limits;

    @Inject
    private SpendingBus bus;

    @Inject
    private Cluster cluster;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private @Nullable ScheduledFuture<?> telling;

    @PostConstruct
    void start() {
        LOG.log(Level.INFO, "The limits are {0}", limits.rates());
        telling = scheduler.scheduleWithFixedDelay(this::tell, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (telling != null) {
            telling.cancel(false);
        }
    }

    private void tell() {
        try {
            List<Spending> spent = limits.takeSpent();
            if (!spent.isEmpty() && cluster.hasOtherNodes()) {
                bus.tell(spent);
            }
        } catch (RuntimeException e) {
            // A task that throws is not run again.
            LOG.log(Level.WARNING, "What was spent here could not be told to the other nodes", e);
        }
    }
}
