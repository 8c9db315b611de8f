package org.parley.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parley.event.LogEvent;
import org.parley.event.ReceiptMoved;
import org.parley.id.ConnectionId;
import org.parley.id.ConversationId;
import org.parley.id.SessionId;
import org.parley.id.UserId;
import org.parley.presence.PresenceChanged;

/** A connection that notes what it is told, with as much room as the test gives it. */
final class RecordingConnection implements ClientConnection {

    private static final int DRAINED_AT_ONCE = 7;

    int room = Integer.MAX_VALUE;
    private final UserId user = new UserId(UUID.randomUUID());
    private final List<String> told = new ArrayList<>();
    private final List<Long> seqs = new ArrayList<>();
    private Runnable waiting;
    private Runnable atFirstRead = () -> {};
    private CloseReason closed;

    void duringFirstRead(Runnable action) {
        atFirstRead = action;
    }

    void firstRead() {
        Runnable action = atFirstRead;
        atFirstRead = () -> {};
        action.run();
    }

    void note(String what) {
        told.add(what);
    }

    List<String> told() {
        return told;
    }

    List<Long> seqs() {
        return seqs;
    }

    CloseReason closed() {
        return closed;
    }

    /** The client reads some frames; false if nobody waited for that. */
    boolean drain() {
        Runnable task = waiting;
        if (task == null) {
            return false;
        }
        waiting = null;
        room = DRAINED_AT_ONCE;
        task.run();
        return true;
    }

    @Override
    public ConnectionId id() {
        return new ConnectionId(new UUID(0, 1));
    }

    @Override
    public UserId user() {
        return user;
    }

    @Override
    public void sendDrain(Duration earliest, Duration latest) {
        note("drain");
    }

    @Override
    public SessionId session() {
        return new SessionId(new UUID(0, 2));
    }

    @Override
    public void send(Delivery delivery) {
        room--;
        if (delivery.event() instanceof LogEvent entry) {
            seqs.add(entry.position().seq());
            told.add(String.valueOf(entry.position().seq()));
        } else if (delivery.event() instanceof ReceiptMoved receipt) {
            told.add(receipt.status() + " " + receipt.seq());
        } else {
            told.add(delivery.event().getClass().getSimpleName());
        }
    }

    @Override
    public Instant heardAt() {
        return Instant.EPOCH;
    }

    @Override
    public void sendPresence(PresenceChanged change) {
        room--;
        told.add(change.user() + " is " + change.presence().status().code());
    }

    @Override
    public void sendResync(ConversationId conversation, long headSeq) {
        told.add("resync to " + headSeq);
    }

    @Override
    public boolean hasRoom() {
        return room > 0;
    }

    @Override
    public void whenRoom(Runnable task) {
        waiting = task;
    }

    @Override
    public void close(CloseReason reason) {
        closed = reason;
    }
}
