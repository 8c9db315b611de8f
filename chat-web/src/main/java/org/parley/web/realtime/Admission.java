package org.parley.web.realtime;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
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

    /** Clients take a server for dead that says nothing for some time, and those that come again begin at the end of the line. */
    private static final long REASSURE_SECONDS = 5;

    private final int atOnce;
    private final SocketMeters meters;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    /** Of open sockets, of which there are only so many. */
    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    private ThreadPoolExecutor doorkeepers;
    private ScheduledFuture<?> reassuring;

    /** Somebody who wants to be let in. */
    interface Newcomer {

        /** It is their turn. */
        void enter();

        /** It will be their turn. */
        void reassure();
    }

    /** Somebody in the line. */
    private record Waiting(Newcomer newcomer) implements Runnable {

        @Override
        public void run() {
            newcomer.enter();
        }
    }

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
        meters.watchNewcomers(waiting);
        open(threads);
        reassuring = scheduler.scheduleWithFixedDelay(
                this::reassureAll, REASSURE_SECONDS, REASSURE_SECONDS, TimeUnit.SECONDS);
    }

    void open(ThreadFactory factory) {
        doorkeepers = new ThreadPoolExecutor(
                atOnce, atOnce, IDLE_SECONDS, TimeUnit.SECONDS, waiting, work -> doorkeeper(factory.newThread(work)));
        doorkeepers.allowCoreThreadTimeOut(true);
    }

    /** The processors serve them last, where the virtual machine is told to heed that (docs/operations.md). */
    private static Thread doorkeeper(Thread thread) {
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Tells all who are in the line that their turn will come. */
    void reassureAll() {
        waiting.forEach(next -> ((Waiting) next).newcomer().reassure());
    }

    @PreDestroy
    void close() {
        reassuring.cancel(false);
        doorkeepers.shutdownNow();
    }

    /** Lets somebody in when it is their turn. */
    void add(Newcomer newcomer) {
        doorkeepers.execute(new Waiting(newcomer));
    }
}
