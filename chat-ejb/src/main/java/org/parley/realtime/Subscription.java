package org.parley.realtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.parley.event.LogEvent;
import org.parley.event.Signal;
import org.parley.id.ConversationId;
import org.parley.presence.PresenceChanged;
import org.parley.realtime.MissedEvents.Behind;
import org.parley.realtime.Positions.Outcome;

/**
 * What one connection has of each log and has yet to get: every entry once, in order, without a gap.
 *
 * <p>Live events come over the bus, which may lose, repeat or reorder them. An entry that the connection has is dropped.
 * One that is next goes out. One that leaves a gap which does not close by itself, or for which the client's queue has no room, puts its conversation
 * behind: the entries are then read from the database as the client takes them, and live events of that conversation
 * wait until it has caught up. Connecting is the same, with a gap that began when the client went away.
 */
public final class Subscription {

    private static final Logger LOG = System.getLogger(Subscription.class.getName());

    /** Entries read at once: enough to make a page cheap, few enough to hold in memory for each connection. */
    static final int PAGE = 100;

    /** Farther behind than this a client pages by REST: the protocol's {@code resync}. */
    private static final long TOO_FAR = 1_000;

    private final ClientConnection connection;
    private final MissedEvents missed;
    private final Executor executor;
    private final Executor patience;

    private final Positions positions;
    private final SignalBuffer signals;
    private final Arrears arrears;
    private final PendingPresence presence = new PendingPresence();
    private final List<Delivery> early = new ArrayList<>();
    private boolean catchingUp;
    private boolean ready;
    private Runnable onReady = () -> {};

    /**
     * A connection that has not been started.
     *
     * @param patience runs what it is given after the time that an entry may be overtaken by
     */
    Subscription(ClientConnection connection, MissedEvents missed, Executor executor, Executor patience) {
        this.connection = connection;
        this.missed = missed;
        this.executor = executor;
        this.patience = patience;
        this.positions = new Positions(connection);
        this.signals = new SignalBuffer(connection);
        this.arrears = new Arrears(positions);
    }

    public ClientConnection connection() {
        return connection;
    }

    /** Starts delivering, from the client's cursors on, up to the heads that were read after it was registered. */
    synchronized void start(Arrival arrival, Map<ConversationId, Long> heads) {
        onReady = arrival.whenReady();
        Map<ConversationId, Long> resumed = new LinkedHashMap<>();
        heads.forEach((conversation, head) -> {
            long cursor = Math.min(arrival.cursors().getOrDefault(conversation, head), head);
            positions.advanceTo(conversation, cursor);
            if (cursor < head) {
                resumed.put(conversation, head);
            }
        });
        arrival.onResumed().accept(resumed);
        resumed.forEach(this::resume);
        catchingUp = true;
    }

    /** What is to be read first of all, or nothing if that is nothing: then it has caught up, or the client's queue has no room. */
    Optional<Behind> firstBehind() {
        if (releaseAll()) {
            return Optional.empty();
        }
        if (!connection.hasRoom()) {
            connection.whenRoom(this::continueLater);
            return Optional.empty();
        }
        return Optional.of(new Behind(connection.user(), nextToRead()));
    }

    /** Takes what was read for {@link #firstBehind}, and goes on by itself. */
    void takeFirst(Behind behind, Map<ConversationId, MissedEvents.Page> pages) {
        take(behind.seqs().keySet(), pages);
        catchUp();
    }

    private void resume(ConversationId conversation, long head) {
        if (head - positions.of(conversation) > TOO_FAR) {
            connection.sendResync(conversation, head);
            positions.advanceTo(conversation, head);
        } else {
            arrears.miss(conversation, head);
        }
    }

    /** Looks whether the bus lost entries that nothing has followed yet, which would else show only with the next one. */
    void recheck() {
        Map<ConversationId, Long> heads = missed.heads(connection.user(), known());
        synchronized (this) {
            if (!ready) {
                return; // it is reading anyway
            }
            heads.forEach((conversation, head) -> {
                if (positions.isKnown(conversation)) {
                    if (head > positions.of(conversation)) {
                        fallBehind(conversation, true);
                    }
                } else if (head > 0) {
                    positions.advanceTo(conversation, head);
                    connection.sendResync(conversation, head); // it came up, and nothing was heard of it
                }
            });
        }
    }

    void notePresence(PresenceChanged change) {
        presence.add(change);
    }

    /** Tells what waited for room, the receipts first. */
    synchronized void drainSignals(Instant now) {
        if (ready) {
            signals.release();
            presence.drain(connection, now);
        }
    }

    /** Takes a live event. */
    synchronized void receive(Delivery delivery) {
        if (delivery.event() instanceof Signal signal) {
            signals.offer(signal, delivery, ready);
            return;
        }
        if (!(delivery.event() instanceof LogEvent entry)) {
            receiveBeginning(delivery);
            return;
        }
        ConversationId conversation = entry.conversation();
        CatchUp catchUp = arrears.of(conversation);
        if (catchUp == null && !ready) {
            // The client is told of nothing live before all that it missed.
            catchUp = arrears.begin(conversation);
        }
        if (catchUp != null) {
            catchUp.hold(delivery);
            if (catchUp.isAwaiting()) {
                closeGap(conversation, catchUp);
            }
            return;
        }
        switch (deliver(delivery, entry)) {
            case GAP -> awaitMissing(conversation).hold(delivery);
            case NO_ROOM -> fallBehind(conversation, false).hold(delivery);
            case DONE -> {}
        }
    }

    /** Of two nodes that write to a conversation the one's entry often overtakes the other's: that is no loss yet. */
    private CatchUp awaitMissing(ConversationId conversation) {
        CatchUp catchUp = arrears.begin(conversation).await();
        patience.execute(() -> giveUp(conversation, catchUp));
        return catchUp;
    }

    private void closeGap(ConversationId conversation, CatchUp catchUp) {
        if (catchUp.release(positions)) {
            arrears.end(conversation);
        } else if (!catchUp.isAwaiting()) {
            fallBehind(conversation, false);
        }
    }

    /** The entries of the gap have not come: they are lost, and read. */
    private synchronized void giveUp(ConversationId conversation, CatchUp catchUp) {
        if (arrears.of(conversation) == catchUp && catchUp.isAwaiting()) {
            fallBehind(conversation, true);
        }
    }

    private CatchUp fallBehind(ConversationId conversation, boolean mustRead) {
        CatchUp catchUp = arrears.begin(conversation).mustRead(mustRead);
        if (!catchingUp) {
            catchingUp = true;
            continueLater();
        }
        return catchUp;
    }

    private void receiveBeginning(Delivery delivery) {
        if (!ready) {
            early.add(delivery);
        } else if (!positions.isKnown(delivery.event().conversation())) {
            positions.advanceTo(delivery.event().conversation(), 0);
            connection.send(delivery);
        }
    }

    private Outcome deliver(Delivery delivery, LogEvent entry) {
        Outcome outcome = positions.deliver(delivery, entry);
        arrears.settle(entry.conversation());
        return outcome;
    }

    /** A server that stops takes no more tasks, and a connection that waits for one would wait for ever. */
    private void continueLater() {
        try {
            executor.execute(this::catchUp);
        } catch (RejectedExecutionException e) {
            connection.close(CloseReason.TRY_AGAIN);
        }
    }

    private void catchUp() {
        try {
            catchUpAsFarAsThereIsRoom();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A connection could not catch up", e);
            connection.close(CloseReason.TRY_AGAIN);
        }
    }

    /** Goes on until no conversation is behind, or until the client's queue has to drain first. */
    private void catchUpAsFarAsThereIsRoom() {
        while (!releaseAll()) {
            if (!connection.hasRoom()) {
                connection.whenRoom(this::continueLater);
                return;
            }
            Map<ConversationId, Long> next = nextToRead();
            if (!next.isEmpty() && !read(next)) {
                return;
            }
        }
    }

    /** Lets go what can go without the database; true: nothing is to be read any more. */
    private synchronized boolean releaseAll() {
        arrears.releaseDue(ready);
        if (!ready && arrears.isNothingMissed()) {
            ready = true;
            onReady.run();
            early.forEach(this::receiveBeginning);
            early.clear();
            arrears.releaseDue(ready);
        }
        if (ready) {
            signals.release();
        }
        catchingUp = !arrears.isNothingToRead();
        return !catchingUp;
    }

    private synchronized Map<ConversationId, Long> nextToRead() {
        return arrears.nextToRead(ready, PAGE);
    }

    /** Reads the next page of what is missing; false: it could not be read. */
    private boolean read(Map<ConversationId, Long> positionsOf) {
        try {
            Behind behind = new Behind(connection.user(), positionsOf);
            take(positionsOf.keySet(), missed.after(List.of(behind), PAGE).get(0));
            return true;
        } catch (RuntimeException e) {
            // The client keeps its cursors and connects again; what could not be read must not be skipped.
            connection.close(CloseReason.TRY_AGAIN);
            return false;
        }
    }

    private synchronized void take(Set<ConversationId> read, Map<ConversationId, MissedEvents.Page> pages) {
        for (ConversationId conversation : read) {
            if (!take(conversation, pages.get(conversation))) {
                return; // the rest is read again once there is room
            }
        }
    }

    /** Hands on what was read of one conversation; false: there is no room for it. */
    private boolean take(ConversationId conversation, MissedEvents.@Nullable Page page) {
        CatchUp catchUp = arrears.of(conversation);
        if (page == null || catchUp == null) {
            arrears.end(conversation);
            return true;
        }
        // A member who came back may not see what was said meanwhile: it counts as had.
        positions.advanceTo(conversation, page.from() - 1);
        for (Delivery delivery : page.entries()) {
            if (deliver(delivery, (LogEvent) delivery.event()) == Outcome.NO_ROOM) {
                return false;
            }
        }
        catchUp.mustRead(page.entries().size() == PAGE);
        return true;
    }

    private synchronized Set<ConversationId> known() {
        return positions.known();
    }
}
