package org.parley.web.realtime;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
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

    /** What a party missed is in memory at once: up to a hundred messages of each. */
    private static final int MOST_IN_PARTY = 16;

    /** Clients take a server for dead that says nothing for some time, and those that come again begin at the end of the line. */
    private static final long REASSURE_SECONDS = 5;

    @Inject
    @ConfigProperty(name = "parley.admission.parallel")
    private Optional<Integer> parallel;

    @Inject
    private Reception reception;

    @Inject
    private SocketMeters meters;

    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Line<Newcomer> line;
    private ScheduledFuture<?> reassuring;

    @PostConstruct
    void open() {
        int atOnce = parallel.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (atOnce <= 0) {
            throw new IllegalArgumentException("parley.admission.parallel must be positive");
        }
        line = new Line<>(atOnce, MOST_IN_PARTY, work -> doorkeeper(threads.newThread(work)), reception::receive);
        meters.watchNewcomers(line.queue());
        reassuring = scheduler.scheduleWithFixedDelay(
                this::reassureAll, REASSURE_SECONDS, REASSURE_SECONDS, TimeUnit.SECONDS);
    }

    /** The processors serve them last, where the virtual machine is told to heed that (docs/operations.md). */
    private static Thread doorkeeper(Thread thread) {
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Tells all who are in the line that their turn will come. */
    private void reassureAll() {
        line.waiting().forEach(next -> next.socket().send(ServerFrames.heartbeat(null, clock.instant())));
    }

    @PreDestroy
    void close() {
        reassuring.cancel(false);
        line.close();
    }

    /** Lets somebody in when it is their turn. */
    void add(Newcomer newcomer) {
        line.add(newcomer);
    }
}
