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
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;
import org.parley.id.ConnectionId;
import org.parley.id.UserId;
import org.parley.platform.Node;
import org.parley.platform.ServerResources;

/**
 * Which nodes hold connections of whom, shared by all nodes through a replicated Infinispan cache.
 *
 * <p>An entry is a connection: key {@code user/node/connection}, value the time of connecting. It is replicated before
 * {@link #register} returns, so who reads the log after that misses nothing: a writer that commits later sees the entry.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the cache and the index are concurrent
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConnectionDirectory {

    /** A connection is stale after 60 s without a heartbeat, plus a grace of 30 s (R10); then its node must be gone. */
    private static final Duration LIFESPAN = Duration.ofSeconds(90);

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    private final NodeIndex index = new NodeIndex();
    private Cache<String, String> cache;

    @PostConstruct
    @SuppressWarnings("unchecked") // a name in JNDI has no type arguments
    void open() {
        cache = ServerResources.lookup("infinispan/presence", Cache.class);
        cache.addListener(index);
        cache.keySet().forEach(index::add);
    }

    @PreDestroy
    void close() {
        cache.removeListener(index);
    }

    /** Makes a connection of this node known to all nodes. */
    public void register(UserId user, ConnectionId connection) {
        put(user, connection);
    }

    /** Keeps the entry of a connection that showed that it lives. */
    public void renew(UserId user, ConnectionId connection) {
        put(user, connection);
    }

    public void unregister(UserId user, ConnectionId connection) {
        cache.remove(key(user, connection));
    }

    /** The names of the nodes that hold a connection of any of these people. */
    public Set<String> nodesOf(Collection<UserId> users) {
        Set<String> nodes = new HashSet<>();
        users.forEach(user -> nodes.addAll(index.nodesOf(user)));
        return nodes;
    }

    public boolean isConnected(UserId user) {
        return !index.nodesOf(user).isEmpty();
    }

    private void put(UserId user, ConnectionId connection) {
        cache.put(key(user, connection), clock.instant().toString(), LIFESPAN.toSeconds(), TimeUnit.SECONDS);
    }

    private String key(UserId user, ConnectionId connection) {
        return new DirectoryKey(user, node.name(), connection).format();
    }
}
