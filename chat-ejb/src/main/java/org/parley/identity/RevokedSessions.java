package org.parley.identity;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.id.SessionId;
import org.parley.store.identity.IdentityRepository;

/**
 * The sessions that ended while access tokens of theirs may still be valid, on whatever node that was.
 *
 * <p>Every node looks into the database every few seconds. That needs no message that could get lost, and is well within
 * the 30 s in which a sign-out must have reached every node.
 */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the map is concurrent
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RevokedSessions {

    private static final Logger LOG = System.getLogger(RevokedSessions.class.getName());

    /** Two nodes' clocks may differ, and a transaction becomes visible some time after it took its time stamp. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    @Inject
    private IdentityRepository identities;

    @Inject
    private IdentitySettings settings;

    @Inject
    private Clock clock;

    @Inject
    private Event<SessionRevoked> events;

    private final Map<SessionId, SessionEnd> revoked = new ConcurrentHashMap<>();

    /** Has this session ended early? */
    public boolean contains(SessionId session) {
        return revoked.containsKey(session);
    }

    /** Why this session ended early, or nothing if it did not. */
    public Optional<SessionEnd> endOf(SessionId session) {
        return Optional.ofNullable(revoked.get(session));
    }

    /** Notes a session that has just ended on this node. */
    public void add(SessionId session, SessionEnd reason) {
        if (revoked.putIfAbsent(session, reason) == null) {
            events.fire(new SessionRevoked(session, reason));
        }
    }

    /** Looks for sessions that ended on any node, and forgets those whose tokens have expired by now. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void lookAgain() {
        try {
            // Only what was known before this look may be forgotten by it: another may just be ending.
            Set<SessionId> known = Set.copyOf(revoked.keySet());
            Instant since = clock.instant().minus(settings.accessLifetime()).minus(SLACK);
            Map<SessionId, SessionEnd> found = identities.findRevokedSince(since).stream()
                    .collect(toMap(session -> new SessionId(session.id()), session -> SessionEnd.of(session.reason())));
            known.stream().filter(session -> !found.containsKey(session)).forEach(revoked::remove);
            found.forEach(this::add);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The ended sessions could not be read; those known stay so", e);
        }
    }
}
