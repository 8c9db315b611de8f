package org.parley.presence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.parley.id.ConnectionId;
import org.parley.id.UserId;
import org.parley.platform.Cluster;
import org.parley.platform.ClusterChanged;
import org.parley.platform.Node;

/**
 * Which nodes hold connections of whom, shared by all nodes through a replicated Infinispan cache.
 *
 * <p>An entry is a connection: key {@code user/node/connection}, value a {@link DirectoryEntry}. It is replicated before
 * {@link #register} returns, so who reads the log after that misses nothing: a writer that commits later sees the entry.
 * One whose connection is closed stays for the grace, so that every node knows of it.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the cache and the index are concurrent
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConnectionDirectory {

    private static final Logger LOG = System.getLogger(ConnectionDirectory.class.getName());

    /** Much more than replicating takes; a node that hangs is out of the view by then (12 s) or answers again. */
    private static final Duration SETTLED = Duration.ofSeconds(15);

    /**
     * How soon everything is written again if not all nodes took it. Soon, as a network that is mended piece by piece makes a view
     * after the other; nobody is told too often, as a write to a node that hangs takes 5 s to fail.
     */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /** How often a cache that follows a new view is asked whether it has. */
    private static final Duration WHOLE_YET = Duration.ofMillis(250);

    @Inject
    private Node node;

    @Inject
    private Cluster cluster;

    @Inject
    private Clock clock;

    @Inject
    private PresenceSettings settings;

    @Inject
    private LastSeen lastSeen;

    @Inject
    private Event<DirectoryRestored> restored;

    @Inject
    private DirectoryCache cache;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final Map<ConnectionId, OwnConnection> own = new ConcurrentHashMap<>();
    private NodeIndex index;
    private PresenceTransitions transitions;

    @PostConstruct
    void open() {
        index = new NodeIndex(clock, settings.grace(), cluster::isThere);
        transitions = new PresenceTransitions(index, clock);
        cache.feed(index);
        transitions.next(); // who is there when a node starts is no news
    }

    @PreDestroy
    void close() {
        cache.stopFeeding();
    }

    /**
     * Makes connections of this node known to all nodes, and returns when they know them.
     *
     * <p>A node that hangs keeps nobody out: if it does not answer, the entries are written again when it has answered or
     * is out of the view, and {@link DirectoryRestored} tells that events may have been missed until then.
     */
    public void register(Map<ConnectionId, UserId> connections) {
        DirectoryEntry entry = DirectoryEntry.connected(clock.instant(), settings.lifespan());
        Map<OwnConnection, CompletionStage<?>> writes = new HashMap<>();
        connections.forEach((id, user) -> {
            OwnConnection added = new OwnConnection(new DirectoryKey(user, node.name(), id), entry);
            own.put(id, added); // first: a merge that happens now writes it too
            writes.put(added, added.write(this::put));
        });
        writes.forEach(this::awaitFirst);
    }

    private void awaitFirst(OwnConnection added, CompletionStage<?> written) {
        try {
            written.toCompletableFuture().join();
        } catch (CompletionException e) {
            LOG.log(Level.WARNING, "A node does not answer; it is told of a connection later", e);
            scheduler.schedule(() -> restore(added), SETTLED.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void restore(OwnConnection connection) {
        connection
                .write(this::put)
                .whenCompleteAsync(
                        (done, failure) -> restored.fire(
                                new DirectoryRestored(Set.of(connection.key().user()))),
                        executor);
    }

    /**
     * Takes note of who is in the cluster.
     *
     * <p>What is on a node that is gone is shown for the grace, like any connection that has ended. After a split each
     * part has forgotten the other's connections: every node writes its own again, and only then looks for what was
     * missed, so that a message comes by the one way or the other.
     */
    public void see(@Observes ClusterChanged change) {
        index.nodesChanged();
        if (change.merged()) {
            restoreOnceWhole();
        }
    }

    private void restoreOnceWhole() {
        if (cache.isWhole()) {
            restoreAll();
        } else {
            restoreLater(WHOLE_YET);
        }
    }

    private void restoreLater(Duration pause) {
        scheduler.schedule(this::restoreOnceWhole, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void restoreAll() {
        List<OwnConnection> connections = List.copyOf(own.values());
        Set<UserId> users =
                connections.stream().map(connection -> connection.key().user()).collect(Collectors.toSet());
        CompletableFuture<?>[] writes = connections.stream()
                .map(connection -> connection.write(this::put).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(writes)
                .whenCompleteAsync(
                        (done, failure) -> {
                            restored.fire(new DirectoryRestored(users));
                            if (failure == null) {
                                LOG.log(Level.INFO, "All nodes know of the {0} connections here again", writes.length);
                            } else {
                                restoreLater(AGAIN);
                            }
                        },
                        executor);
    }

    /** Keeps the entry of a connection that showed that it lives; all nodes are told, so not with each of its frames. */
    public void renew(ConnectionId connection) {
        Instant now = clock.instant();
        change(connection, entry -> entry.seen(now));
    }

    /** Notes what the client says of its user: online or away. */
    public void setStatus(ConnectionId connection, PresenceStatus status) {
        change(connection, entry -> entry.with(status));
    }

    /** A connection is closed: nothing is sent to it any more, and its user is shown as before until the grace is over. */
    public CompletionStage<?> unregister(ConnectionId connection, Instant heardAt) {
        Instant now = clock.instant();
        boolean wasStale = heardAt.plus(settings.stale()).isBefore(now);
        Duration rest = Duration.between(now, heardAt.plus(settings.lifespan()));
        Duration grace = rest.compareTo(settings.grace()) < 0 ? rest : settings.grace();
        CompletionStage<?> written = change(connection, entry -> entry.gone(wasStale ? heardAt : now, grace));
        own.remove(connection);
        return written;
    }

    /** The names of the nodes that hold an open connection of any of these people. */
    public Set<String> nodesOf(Collection<UserId> users) {
        return index.nodesOf(users);
    }

    /** Has this person an open connection anywhere? */
    public boolean isConnected(UserId user) {
        return !index.nodesOf(Set.of(user)).isEmpty();
    }

    /** How many people are shown as being there, on whatever node. */
    public int countOnline() {
        return index.countOnline(clock.instant());
    }

    /** How present a person is, whoever asks; {@link PresenceService} says who may know. */
    public PresenceView presence(UserId user) {
        return index.presence(user, clock.instant());
    }

    /** What changed since this was asked last. */
    public List<PresenceChanged> takeChanges() {
        return transitions.next();
    }

    private CompletionStage<?> change(ConnectionId id, UnaryOperator<DirectoryEntry> change) {
        OwnConnection connection = own.get(id);
        return connection == null ? CompletableFuture.completedFuture(null) : connection.change(change, this::put);
    }

    private CompletionStage<?> put(DirectoryKey key, DirectoryEntry entry) {
        lastSeen.mark(key.user(), entry.seenAt());
        return cache.write(key, entry);
    }
}
