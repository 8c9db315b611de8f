package org.parley.web.realtime;

import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.parley.id.ConnectionId;
import org.parley.limit.Limit;
import org.parley.platform.Ids;
import org.parley.problem.Problem;
import org.parley.realtime.Subscription;

/** One open socket: what may be sent, who it is once it has authenticated, and when it was last heard of. */
final class ClientSocket {

    private static final Logger LOG = System.getLogger(ClientSocket.class.getName());

    /** A busy client is noted as often as this, not with each frame; well within the 30 s of a heartbeat. */
    private static final Duration RENEWAL = Duration.ofSeconds(10);

    private final ConnectionId id = new ConnectionId(Ids.next());
    private final Session session;
    private final Executor executor;
    private final FrameQueue queue;
    private final FrameAssembler assembler = new FrameAssembler();
    private final Doorstep doorstep = new Doorstep();
    private final InboundLimits limits;
    private final Instant openedAt;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Unanswered unanswered = new Unanswered();
    private volatile Instant heardAt;
    private volatile Instant renewedAt;
    private volatile @Nullable AuthenticatedSocket authenticated;
    private @Nullable Subscription subscription;
    private boolean ended;

    ClientSocket(Session session, Executor executor, Clock clock, InboundLimits limits) {
        this.session = session;
        this.executor = executor;
        this.limits = limits;
        this.openedAt = clock.instant();
        this.heardAt = openedAt;
        this.renewedAt = openedAt;
        this.queue = new FrameQueue(session.getAsyncRemote(), executor, clock, () -> close(CloseCode.TRY_AGAIN));
    }

    ConnectionId id() {
        return id;
    }

    FrameQueue queue() {
        return queue;
    }

    FrameAssembler assembler() {
        return assembler;
    }

    Doorstep doorstep() {
        return doorstep;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant heardAt() {
        return heardAt;
    }

    void heard(Instant now) {
        heardAt = now;
    }

    /** Says now and then, while the client lets hear of itself, that the others are to be told so. */
    boolean isDueForRenewal() {
        if (heardAt.isBefore(renewedAt.plus(RENEWAL))) {
            return false;
        }
        renewedAt = heardAt;
        return true;
    }

    /** Who this is, or null before the first frame has told. */
    @Nullable
    AuthenticatedSocket authenticated() {
        return authenticated;
    }

    void authenticate(AuthenticatedSocket identity) {
        authenticated = identity;
    }

    /** Notes the subscription that the socket has from now on; false if the socket has gone meanwhile. */
    synchronized boolean subscribe(Subscription newSubscription) {
        if (!ended) {
            subscription = newSubscription;
        }
        return !ended;
    }

    /** The socket is gone: nothing more is sent, and the subscription, if it had one, is to be ended. */
    synchronized @Nullable Subscription end() {
        ended = true;
        queue.close();
        return subscription;
    }

    /** The frames that are being committed and have no answer yet. */
    Unanswered unanswered() {
        return unanswered;
    }

    boolean isClosing() {
        return closing.get();
    }

    /** Has the client gone, or been told to? */
    synchronized boolean isLeaving() {
        return ended || closing.get();
    }

    /** Queues a frame; a client that does not take what is queued is closed as too slow. */
    void send(String frame) {
        if (!queue.offer(frame)) {
            close(CloseCode.TOO_SLOW);
        }
    }

    /** Counts a frame that came; false if it was one too many, for which the socket is closed. */
    boolean count(Limit limit) {
        Problem flood = limits.count(limit);
        if (flood != null) {
            refuse(flood, CloseCode.FLOODING);
        }
        return flood == null;
    }

    /** Tells the client what was wrong with it all, and closes. */
    void refuse(Problem problem, CloseCode code) {
        send(ServerFrames.error(null, problem));
        close(code);
    }

    /**
     * Closes once what waits is sent, so that the client learns why; one that is too slow is not waited for.
     *
     * <p>Nothing more is read from now on. Before a restart what was read gets its answer too.
     */
    void close(CloseCode code) {
        if (closing.compareAndSet(false, true)) {
            if (code == CloseCode.TOO_SLOW) {
                shut(code);
            } else if (code == CloseCode.RESTART) {
                unanswered.whenNone(() -> queue.finish(() -> shut(code)));
            } else {
                queue.finish(() -> shut(code));
            }
        }
    }

    /**
     * Closes now, in another thread: closing runs the endpoint's callbacks, which must not be waited for by whoever found
     * the socket wanting, a timer or the consumer of the bus.
     */
    void shut(CloseCode code) {
        executor.execute(() -> {
            queue.close();
            try {
                session.close(code.reason());
            } catch (IOException | IllegalStateException e) {
                LOG.log(Level.DEBUG, "A socket was gone before it could be closed", e);
            }
        });
    }
}
