package org.parley.log;

import io.micrometer.core.instrument.Timer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.parley.event.EventBus;
import org.parley.event.Publication;
import org.parley.id.ConversationId;
import org.parley.problem.ProblemException;

/**
 * Commits wishes one batch after the other: what arrives while a commit is in flight, and for a while after it, goes together in the
 * next.
 *
 * <p>That is a group commit whose batches grow with the load (ADR 0005, ADR 0018).
 */
final class CommitLane implements Runnable {

    private static final Logger LOG = System.getLogger(CommitLane.class.getName());

    /**
     * So long a lane lets a database alone that refused a batch. What comes meanwhile fails together with the next one:
     * an outage costs some failed transactions a second, not one for each message that somebody tries to send.
     */
    private static final Duration AFTER_REFUSAL = Duration.ofMillis(250);

    /** So long a wish waits for a log that somebody else has locked. Longer than a node that froze can hold a lock, which is 10 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final LogTransaction transaction;
    private final ToldOutbox told;
    private final EventBus bus;
    private final DeliveryLag lag;
    private final CommitFailures failures;
    private final Timer commits;
    private final int mostInBatch;
    private final BlockingQueue<PendingAppend<?>> waiting;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Gathering gathering = new Gathering();
    private boolean refused;
    private Attempt attempt = Attempt.FIRST;

    CommitLane(
            LogTransaction transaction,
            ToldOutbox told,
            EventBus bus,
            DeliveryLag lag,
            CommitFailures failures,
            Timer commits,
            LogSettings settings) {
        this.transaction = transaction;
        this.told = told;
        this.bus = bus;
        this.lag = lag;
        this.failures = failures;
        this.commits = commits;
        this.mostInBatch = settings.batch();
        this.waiting = new LinkedBlockingQueue<>(settings.queue());
    }

    /** Queues the wish, or refuses it at once if the lane is full: memory is bounded, and the client may try again. */
    <R> CompletionStage<R> submit(Append<R> append) {
        PendingAppend<R> pending = new PendingAppend<>(append);
        unanswered.incrementAndGet();
        pending.outcome().whenComplete((result, failure) -> unanswered.decrementAndGet());
        if (!waiting.offer(pending)) {
            pending.failed(ProblemException.unavailable("The server has more to write than it can", null));
        }
        return pending.outcome();
    }

    /** Has every wish that was submitted its answer? */
    boolean isIdle() {
        return unanswered.get() == 0;
    }

    int waiting() {
        return waiting.size();
    }

    @Override
    public void run() {
        List<PendingAppend<?>> batch = new ArrayList<>();
        try {
            while (true) {
                if (batch.isEmpty()) {
                    batch.add(waiting.take());
                }
                lag.awaitCalm();
                TimeUnit.NANOSECONDS.sleep(gathering.restNanos(waiting.size(), System.nanoTime()));
                waiting.drainTo(batch, mostInBatch - batch.size());
                long begin = System.nanoTime();
                batch = commit(batch);
                gathering.committed(begin, System.nanoTime());
                if (refused) {
                    TimeUnit.MILLISECONDS.sleep(AFTER_REFUSAL.toMillis());
                    refused = false;
                }
            }
        } catch (InterruptedException stopped) {
            waiting.drainTo(batch);
            ProblemException stopping = ProblemException.unavailable("The server is stopping", stopped);
            batch.forEach(pending -> pending.failed(stopping));
        }
    }

    /** Commits what can be; what waits for a lock of somebody else is to be in the next batch, before all that is newer. */
    private List<PendingAppend<?>> commit(List<PendingAppend<?>> batch) {
        List<UUID> deletable = told.takeIfMany();
        Attempt current = attempt;
        attempt = Attempt.FIRST;
        Optional<Publication> publication;
        try {
            publication = commits.record(() -> transaction.write(batch, deletable, current));
        } catch (RuntimeException | Error e) { // the lane goes on whatever happens to a batch
            told.add(deletable);
            return recover(batch, current, e);
        }
        batch.stream().filter(pending -> !pending.isPostponed()).forEach(PendingAppend::committed);
        publication.ifPresent(bus::publish);
        List<PendingAppend<?>> postponed = stillPatient(batch.stream().filter(PendingAppend::isPostponed));
        if (!postponed.isEmpty()) {
            attempt = attempt.recalling();
        }
        return postponed;
    }

    /** Who waits for too long is told so; the others go on waiting. */
    private static List<PendingAppend<?>> stillPatient(Stream<PendingAppend<?>> postponed) {
        List<PendingAppend<?>> patient = new ArrayList<>();
        postponed.forEach(pending -> {
            if (pending.isOlderThan(PATIENCE)) {
                pending.failed(ProblemException.unavailable("Others write to this conversation", null));
            } else {
                patient.add(pending);
            }
        });
        return patient;
    }

    /** One bad wish must not take its neighbours along; a database that is away takes them all. */
    private List<PendingAppend<?>> recover(List<PendingAppend<?>> batch, Attempt failed, Throwable e) {
        if (e instanceof Setback setback) {
            attempt = setback.after(failed);
            return stillPatient(batch.stream());
        }
        if (batch.size() > 1 && DatabaseFailure.isOfOneStatement(e)) {
            return commitOneByOne(batch);
        }
        // What one wish brought upon itself says nothing about the database.
        refused = !DatabaseFailure.isOfOneStatement(e);
        Level level = !refused || failures.note() ? Level.WARNING : Level.DEBUG;
        LOG.log(level, "A batch of " + batch.size() + " could not be committed", e);
        // Perhaps it was committed and only the answer got lost: the retry finds it by its client key.
        ProblemException unavailable = ProblemException.unavailable("The server can not store this now", e);
        batch.forEach(pending -> pending.failed(unavailable));
        return new ArrayList<>();
    }

    private List<PendingAppend<?>> commitOneByOne(List<PendingAppend<?>> batch) {
        List<PendingAppend<?>> postponed = new ArrayList<>();
        Set<ConversationId> busy = new HashSet<>();
        for (PendingAppend<?> pending : batch) {
            ConversationId conversation = pending.append().conversation();
            List<PendingAppend<?>> left = busy.contains(conversation) ? List.of(pending) : commit(List.of(pending));
            if (!left.isEmpty()) {
                busy.add(conversation); // what was said later stays behind it
                postponed.addAll(left);
            }
        }
        return postponed;
    }
}
