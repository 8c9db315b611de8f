package org.parley.web.realtime;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.problem.Problem;

/** All sockets of this node, and the clock that closes those whose time is up. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the set is concurrent
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OpenSockets {

    private static final Logger LOG = System.getLogger(OpenSockets.class.getName());

    /** How often a client is to be heard of (R10). */
    static final Duration HEARTBEAT = Duration.ofSeconds(30);

    /**
     * How long a client may be silent: stale is 60 s (R10), and browsers wake a hidden tab once a minute only, so a beat
     * may come a little after that.
     */
    private static final Duration SILENCE = Duration.ofSeconds(75);

    /** How long a client may leave a frame unread; one that reads slowly catches up, one that does not read is gone. */
    private static final Duration STUCK = Duration.ofSeconds(10);

    /** How long a client may take to say who it is. */
    private static final Duration AUTHENTICATION = Duration.ofSeconds(10);

    @Inject
    private Clock clock;

    private final Set<ClientSocket> sockets = ConcurrentHashMap.newKeySet();

    public void add(ClientSocket socket) {
        sockets.add(socket);
    }

    public void remove(ClientSocket socket) {
        sockets.remove(socket);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void sweep() {
        Instant now = clock.instant();
        for (ClientSocket socket : sockets) {
            try {
                check(socket, now);
            } catch (RuntimeException e) {
                // One socket must not keep the others from being looked at.
                LOG.log(Level.WARNING, "A socket could not be checked", e);
            }
        }
    }

    private static void check(ClientSocket socket, Instant now) {
        AuthenticatedSocket authenticated = socket.authenticated();
        if (socket.queue().isStuckSince(now.minus(STUCK))) {
            socket.shut(CloseCode.TOO_SLOW); // also one that is closing and does not take its last frames
        } else if (!socket.doorstep().isWaiting()) {
            if (now.isAfter(socket.openedAt().plus(AUTHENTICATION))) {
                socket.refuse(
                        new Problem.Unauthenticated("There was no auth within " + AUTHENTICATION.toSeconds() + " s"),
                        CloseCode.NOT_AUTHENTICATED);
            }
        } else if (authenticated != null && !now.isBefore(authenticated.claims().expiresAt())) {
            socket.refuse(new Problem.Unauthenticated("The access token has expired"), CloseCode.NOT_AUTHENTICATED);
        } else if (now.isAfter(socket.heardAt().plus(SILENCE))) {
            socket.close(CloseCode.HEARTBEAT_MISSED);
        }
    }
}
