package org.parley.web.realtime;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets newcomers in a few at a time, in the order of their coming.
 *
 * <p>Each costs a signature to verify, a write that all nodes answer, and some queries. When thousands come at once, as their node has died, they would
 * take all threads and all connections to the database, and those who are here already would wait behind them (ADR 0015).
 */
@ApplicationScoped
class Admission {

    private static final long IDLE_SECONDS = 10;

    private final int atOnce;
    private final SocketMeters meters;

    @Resource
    private ManagedThreadFactory threads;

    private ThreadPoolExecutor doorkeepers;

    /** For the proxy that CDI makes, which lets nobody in. */
    protected Admission() {
        atOnce = 1;
        meters = null;
    }

    @Inject
    Admission(@ConfigProperty(name = "parley.admission.parallel") Optional<Integer> parallel, SocketMeters meters) {
        this.atOnce = parallel.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (atOnce <= 0) {
            throw new IllegalArgumentException("parley.admission.parallel must be positive");
        }
        this.meters = meters;
    }

    @PostConstruct
    void open() {
        LinkedBlockingQueue<Runnable> waiting =
                new LinkedBlockingQueue<>(); // of open sockets, of which there are only so many
        meters.watchNewcomers(waiting);
        doorkeepers = new ThreadPoolExecutor(atOnce, atOnce, IDLE_SECONDS, TimeUnit.SECONDS, waiting, threads);
        doorkeepers.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void close() {
        doorkeepers.shutdownNow();
    }

    /** Lets somebody in when it is their turn. */
    void add(Runnable newcomer) {
        doorkeepers.execute(newcomer);
    }
}
