package org.parley.receipt;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.parley.event.ReceiptStatus;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;
import org.parley.store.receipt.CursorWish;
import org.parley.store.receipt.CursorWish.Mark;

/** The acknowledgements that wait to be written, one entry a member and conversation however many came. */
final class PendingReceipts {

    /** Bounds the memory while the database is away; a client that is refused acknowledges again with its next message. */
    private static final int MOST = 100_000;

    private static final Mark NOTHING = new Mark(0, Instant.EPOCH);

    private Map<Key, Entry> waiting = new LinkedHashMap<>();

    record Key(ConversationId conversation, UserId member) {}

    /** Where a member says to be, and who wants to know whether that was written. */
    static final class Entry {

        private Mark delivered = NOTHING;
        private Mark read = NOTHING;
        private final CompletableFuture<Void> outcome = new CompletableFuture<>();

        private void take(ReceiptStatus status, Mark mark) {
            if (mark.seq() > delivered.seq()) {
                delivered = mark; // what is read was delivered
            }
            if (status == ReceiptStatus.READ && mark.seq() > read.seq()) {
                read = mark;
            }
        }

        CompletableFuture<Void> outcome() {
            return outcome;
        }

        CursorWish wish(Key key) {
            return new CursorWish(key.conversation().value(), key.member().value(), delivered, read);
        }
    }

    /** Takes an acknowledgement; the stage completes when it is written, or with the problem that keeps it from being so. */
    synchronized CompletionStage<Void> add(Acknowledgement ack) {
        Key key = new Key(ack.conversation(), ack.member());
        if (waiting.size() >= MOST && !waiting.containsKey(key)) {
            return CompletableFuture.failedFuture(
                    ProblemException.unavailable("The server has more receipts to write than it can", null));
        }
        Entry entry = waiting.computeIfAbsent(key, any -> new Entry());
        entry.take(ack.status(), new Mark(ack.seq(), ack.at()));
        notifyAll();
        return entry.outcome();
    }

    /** All that waits, as soon as there is anything. */
    synchronized Map<Key, Entry> take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        Map<Key, Entry> taken = waiting;
        waiting = new LinkedHashMap<>();
        return taken;
    }
}
