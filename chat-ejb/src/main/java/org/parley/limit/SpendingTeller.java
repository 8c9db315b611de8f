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
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.platform.Cluster;

/** Tells the other nodes again and again what was spent here; also makes wrong limits show at the start. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // all the work is in the one thread
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SpendingTeller {

    private static final Logger LOG = System.getLogger(SpendingTeller.class.getName());

    /** So long the other nodes do not know: shorter than a token takes to come back, and ten messages a second are few. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Inject
    private RateLimits limits;

    @Inject
    private SpendingBus bus;

    @Inject
    private Cluster cluster;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable Thread thread;

    @PostConstruct
    void start() {
        LOG.log(Level.INFO, "The limits are {0}", limits.rates());
        thread = threads.newThread(this::tellAgainAndAgain);
        thread.setName("parley-spending-teller");
        thread.start();
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void tellAgainAndAgain() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
                tell();
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "What is spent from now on is not told");
        }
    }

    private void tell() {
        try {
            List<Spending> spent = limits.takeSpent();
            if (!spent.isEmpty() && cluster.hasOtherNodes()) {
                bus.tell(spent);
            }
        } catch (RuntimeException e) {
            // What could not be told this time is not missed for long; the next time is as good as any.
            LOG.log(Level.WARNING, "What was spent here could not be told to the other nodes", e);
        }
    }
}
