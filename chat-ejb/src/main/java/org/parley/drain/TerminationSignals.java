package org.parley.drain;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Drains the node when it is told to stop by a signal, and then lets the server stop as it always does.
 *
 * <p>When an application is undeployed it is too late: the server closes its sockets first. See ADR 0012.
 */
@Singleton
@Startup
@DependsOn("CommitLanes")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the signal's own thread must not wait for a lock
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TerminationSignals {

    private static final Logger LOG = System.getLogger(TerminationSignals.class.getName());

    private static final List<String> SIGNALS = List.of("TERM", "INT");

    /** Sockets go at 1,000 a second: more than a node holds, and less than an operator's patience. */
    private static final long LONGEST_DRAIN_SECONDS = 60;

    @Inject
    private Drain drain;

    @Resource
    private ManagedExecutorService executor;

    private final Map<Signal, SignalHandler> replaced = new HashMap<>();
    private final AtomicBoolean draining = new AtomicBoolean();

    @PostConstruct
    void listen() {
        for (String name : SIGNALS) {
            try {
                Signal signal = new Signal(name);
                replaced.put(signal, Signal.handle(signal, this::stop));
            } catch (IllegalArgumentException e) {
                LOG.log(Level.WARNING, "This JVM leaves no signals to applications (-Xrs): it stops undrained", e);
            }
        }
    }

    @PreDestroy
    void restore() {
        replaced.forEach(Signal::handle);
    }

    /** The second signal does not wait for the first one's drain. */
    private void stop(Signal signal) {
        if (draining.compareAndSet(false, true)) {
            drain();
        }
        replaced.getOrDefault(signal, SignalHandler.SIG_DFL).handle(signal);
    }

    private void drain() {
        try {
            executor.submit(() -> {
                        drain.run();
                        return null;
                    })
                    .get(LONGEST_DRAIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.log(Level.WARNING, "The node could not be drained, and stops all the same", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
