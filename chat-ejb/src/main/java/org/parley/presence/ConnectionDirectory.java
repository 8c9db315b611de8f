package org.parley.presence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.infinispan.Cache;
import org.parley.id.ConnectionId;
import org.parley.id.UserId;
import org.parley.platform.Node;
import org.parley.platform.ServerResources;

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

    /** A busy client is noted as often as this, not with each frame; well within the 30 s of a heartbeat. */
    private static final Duration RENEWAL = Duration.ofSeconds(10);

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    @Inject
    private PresenceSettings settings;

    @Inject
    private LastSeen lastSeen;

    private final Map<ConnectionId, OwnConnection> own = new ConcurrentHashMap<>();
    private NodeIndex index;
    private PresenceTransitions transitions;
    private Cache<String, String> cache;

    @PostConstruct
    @SuppressWarnings("unchecked") // a name in JNDI has no type arguments
    void open() {
        index = new NodeIndex(clock);
        transitions = new PresenceTransitions(index, clock);
        cache = ServerResources.lookup("infinispan/presence", Cache.class);
        cache.addListener(index);
        cache.forEach(index::put);
        transitions.next(); // who is there when a node starts is no news
    }

    @PreDestroy
    void close() {
        if (cache.getStatus().allowInvocations()) { // when the server stops it may be gone by now
            cache.removeListener(index);
        }
    }

    /** Makes a connection of this node known to all nodes. */
    public void register(UserId user, ConnectionId connection) {
        DirectoryKey key = new DirectoryKey(user, node.name(), connection);
        OwnConnection added = new OwnConnection(key, DirectoryEntry.connected(clock.instant(), settings.lifespan()));
        added.write(this::put);
        own.put(connection, added);
    }

    /** Keeps the entry of a connection that showed that it lives. */
    public void renew(ConnectionId connection) {
        Instant now = clock.instant();
        try {
            change(connection, entry -> entry.seenAt().plus(RENEWAL).isAfter(now) ? entry : entry.seen(now));
        } catch (RuntimeException e) {
            // The entry lives on for some heartbeats; the next one tries again.
            LOG.log(Level.WARNING, "A connection could not be renewed in the directory", e);
        }
    }

    /** Notes what the client says of its user: online or away. */
    public void setStatus(ConnectionId connection, PresenceStatus status) {
        change(connection, entry -> entry.with(status));
    }

    /** A connection is closed: nothing is sent to it any more, and its user is shown as before until the grace is over. */
    public void unregister(ConnectionId connection, Instant heardAt) {
        Instant now = clock.instant();
        boolean wasStale = heardAt.plus(settings.stale()).isBefore(now);
        Duration rest = Duration.between(now, heardAt.plus(settings.lifespan()));
        Duration grace = rest.compareTo(settings.grace()) < 0 ? rest : settings.grace();
        change(connection, entry -> entry.gone(wasStale ? heardAt : now, grace));
        own.remove(connection);
    }

    /** The names of the nodes that hold an open connection of any of these people. */
    public Set<String> nodesOf(Collection<UserId> users) {
        Set<String> nodes = new HashSet<>();
        users.forEach(user -> nodes.addAll(index.nodesOf(user)));
        return nodes;
    }

    /** Has this person an open connection anywhere? */
    public boolean isConnected(UserId user) {
        return !index.nodesOf(user).isEmpty();
    }

    /** How present a person is, whoever asks; {@link PresenceService} says who may know. */
    public PresenceView presence(UserId user) {
        return index.presence(user, clock.instant());
    }

    /** What changed since this was asked last. */
    public List<PresenceChanged> takeChanges() {
        return transitions.next();
    }

    private void change(ConnectionId id, UnaryOperator<DirectoryEntry> change) {
        OwnConnection connection = own.get(id);
        if (connection != null) {
            connection.change(change, this::put);
        }
    }

    private void put(DirectoryKey key, DirectoryEntry entry) {
        lastSeen.mark(key.user(), entry.seenAt());
        if (entry.countsFor().toMillis() <= 0) {
            cache.remove(key.format());
        } else {
            cache.put(key.format(), entry.format(), entry.countsFor().toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
