package org.parley.realtime;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.parley.event.Announcement;
import org.parley.id.SessionId;
import org.parley.id.UserId;
import org.parley.presence.ConnectionDirectory;
import org.parley.presence.DirectoryRestored;
import org.parley.presence.PresenceChanged;
import org.parley.presence.PresenceStatus;
import org.parley.problem.ProblemException;

/** The connections of this node, by person. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the lists are never changed once they are in the map
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConnectionRegistry {

    private static final Logger LOG = System.getLogger(ConnectionRegistry.class.getName());

    /** Until the database, that was away when somebody looked for lost events, is asked again. */
    private static final Duration RECHECK_PAUSE = Duration.ofSeconds(5);

    /** So late an entry may come behind the next one, from another node that is busy; a lost one is read then (R25 gives it a second). */
    private static final Duration OVERTAKEN = Duration.ofMillis(250);

    @Inject
    private ConnectionDirectory directory;

    @Inject
    private MissedEvents missed;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Executor patience;
    private final Map<UserId, List<Subscription>> subscriptions = new ConcurrentHashMap<>();
    private volatile boolean closed;

    @PostConstruct
    void open() {
        patience = CompletableFuture.delayedExecutor(OVERTAKEN.toMillis(), TimeUnit.MILLISECONDS, executor);
    }

    /**
     * Makes the connections known here and to all nodes: from now on events reach them.
     *
     * @return a subscription for each, in the same order
     * @throws ProblemException {@code unavailable} if the node is about to stop
     */
    public List<Subscription> connect(List<? extends ClientConnection> connections) {
        if (closed) {
            throw ProblemException.unavailable("This node is about to stop", null);
        }
        List<Subscription> added = connections.stream()
                .map(connection -> new Subscription(connection, missed, executor, patience))
                .toList();
        added.forEach(subscription -> subscriptions.merge(
                subscription.connection().user(), List.of(subscription), ConnectionRegistry::concat));
        try {
            directory.register(connections.stream().collect(toMap(ClientConnection::id, ClientConnection::user)));
        } catch (RuntimeException e) {
            added.forEach(this::forget); // the caller gets none that it could disconnect
            throw e;
        }
        return added;
    }

    /** Forgets the connection, here and on all nodes. */
    public void disconnect(Subscription subscription) {
        forget(subscription);
        ClientConnection connection = subscription.connection();
        directory.unregister(connection.id(), connection.heardAt());
    }

    private void forget(Subscription subscription) {
        subscriptions.computeIfPresent(subscription.connection().user(), (user, known) -> {
            List<Subscription> rest =
                    known.stream().filter(other -> other != subscription).toList();
            return rest.isEmpty() ? null : rest;
        });
    }

    /** The connection showed that it lives. */
    public void renew(ClientConnection connection) {
        directory.renew(connection.id());
    }

    /** The client says how present its user is on it. */
    public void setStatus(ClientConnection connection, PresenceStatus status) {
        directory.setStatus(connection.id(), status);
    }

    /** Takes no more connections from now on, and tells which there are. */
    public List<ClientConnection> admitNobodyElse() {
        closed = true;
        return subscriptions.values().stream()
                .flatMap(List::stream)
                .map(Subscription::connection)
                .toList();
    }

    /** Who is connected here. */
    public List<UserId> users() {
        return List.copyOf(subscriptions.keySet());
    }

    /** Notes for every connection of the viewer how present somebody is. */
    public void notePresence(UserId viewer, PresenceChanged change) {
        subscriptions.getOrDefault(viewer, List.of()).forEach(subscription -> subscription.notePresence(change));
    }

    /** Lets each connection take a portion of what was noted for it. */
    public void drainSignals() {
        Instant now = clock.instant();
        subscriptions.values().forEach(known -> known.forEach(subscription -> subscription.drainSignals(now)));
    }

    /** Hands the events to every connection of every reader. */
    public void dispatch(Collection<Announcement> announcements) {
        announcements.forEach(this::dispatch);
    }

    private void dispatch(Announcement announcement) {
        List<Delivery> deliveries =
                announcement.events().stream().map(Delivery::new).toList();
        announcement
                .readers()
                .forEach(reader -> subscriptions
                        .getOrDefault(reader, List.of())
                        .forEach(subscription -> hand(subscription, deliveries)));
    }

    /** A connection that fails must not keep the others from their events; its client comes back and gets its own. */
    private static void hand(Subscription subscription, List<Delivery> deliveries) {
        try {
            deliveries.forEach(subscription::receive);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A connection could not take its events", e);
            subscription.connection().close(CloseReason.TRY_AGAIN);
        }
    }

    /** Lets every connection look for what the bus lost while this node could not listen to it. */
    public void recheck() {
        subscriptions.values().forEach(this::recheck);
    }

    /** Lets the connections look for what they missed while the other nodes did not know of them. */
    public void recheck(@Observes DirectoryRestored restored) {
        restored.users().forEach(user -> recheck(subscriptions.getOrDefault(user, List.of())));
    }

    private void recheck(List<Subscription> some) {
        some.forEach(subscription -> executor.execute(() -> recheck(subscription)));
    }

    /** What was lost may show by nothing else, so somebody looks until it has been looked. */
    private void recheck(Subscription subscription) {
        try {
            subscription.recheck();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "A connection could not look for what it missed; it tries again", e);
            scheduler.schedule(() -> recheck(subscription), RECHECK_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Closes the connections of a session that has ended. */
    public void closeSession(SessionId session, CloseReason reason) {
        subscriptions.values().stream()
                .flatMap(List::stream)
                .map(Subscription::connection)
                .filter(connection -> connection.session().equals(session))
                .forEach(connection -> connection.close(reason));
    }

    private static List<Subscription> concat(List<Subscription> one, List<Subscription> other) {
        List<Subscription> both = new ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}
