package org.parley.receipt;

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
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventBus;
import org.parley.event.Publication;
import org.parley.problem.ProblemException;
import org.parley.receipt.PendingReceipts.Entry;
import org.parley.receipt.PendingReceipts.Key;
import org.parley.store.receipt.CursorWish;

/**
 * Writes acknowledgements, one thread for the node: the first of a silence at once, those that follow together.
 *
 * <p>So a client that acknowledges every message of a flood costs ten writes a second and not one a message.
 */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // what waits is all that is shared
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiptWriter {

    private static final Logger LOG = System.getLogger(ReceiptWriter.class.getName());

    /** Short enough that two ticks turn blue while one looks, long enough that a flood becomes a few writes. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Inject
    private ReceiptTransactions transactions;

    @Inject
    private EventBus bus;

    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    private final PendingReceipts pending = new PendingReceipts();
    private @Nullable Thread thread;

    @PostConstruct
    void start() {
        thread = threads.newThread(this::run);
        thread.setName("parley-receipts");
        thread.start();
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Takes an acknowledgement; the stage completes when it is written, or with not_found or unavailable. */
    public CompletionStage<Void> submit(Acknowledgement ack) {
        return pending.add(ack);
    }

    private void run() {
        try {
            while (true) {
                write(pending.take());
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
        } catch (InterruptedException stopped) {
            LOG.log(Level.DEBUG, "Receipts are written no more");
        }
    }

    private void write(Map<Key, Entry> batch) {
        try {
            List<CursorWish> wishes = batch.entrySet().stream()
                    .map(entry -> entry.getValue().wish(entry.getKey()))
                    .toList();
            ReceiptTransactions.Outcome outcome = transactions.write(wishes);
            if (!outcome.announcements().isEmpty()) {
                bus.publish(new Publication(null, clock.instant(), outcome.announcements()));
            }
            batch.forEach((key, entry) -> {
                if (outcome.members().contains(key)) {
                    entry.outcome().complete(null);
                } else {
                    entry.outcome().completeExceptionally(ProblemException.notFound("There is no such conversation"));
                }
            });
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, batch.size() + " receipts could not be written", e);
            ProblemException unavailable = ProblemException.unavailable("The server can not store this now", e);
            batch.values().forEach(entry -> entry.outcome().completeExceptionally(unavailable));
        }
    }
}
