package org.parley.presence;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryExpired;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryRemoved;
import org.infinispan.notifications.cachelistener.event.CacheEntryCreatedEvent;
import org.infinispan.notifications.cachelistener.event.CacheEntryExpiredEvent;
import org.infinispan.notifications.cachelistener.event.CacheEntryRemovedEvent;
import org.parley.id.UserId;

/** The directory turned round, from a person to the connections, kept up to date by the cache's own events. */
@Listener // synchronous: a put returns once every node's index has it
public final class NodeIndex {

    private final Map<UserId, Set<DirectoryKey>> connections = new ConcurrentHashMap<>();

    /** Called before and after the change: only the second counts. */
    @CacheEntryCreated
    public void created(CacheEntryCreatedEvent<String, String> event) {
        if (!event.isPre()) {
            add(event.getKey());
        }
    }

    @CacheEntryRemoved
    public void removed(CacheEntryRemovedEvent<String, String> event) {
        if (!event.isPre()) {
            remove(event.getKey());
        }
    }

    @CacheEntryExpired
    public void expired(CacheEntryExpiredEvent<String, String> event) {
        remove(event.getKey());
    }

    void add(String key) {
        DirectoryKey entry = DirectoryKey.parse(key);
        // The sets are never changed once they are in the map: readers need no lock.
        connections.merge(entry.user(), Set.of(entry), NodeIndex::union);
    }

    void remove(String key) {
        DirectoryKey entry = DirectoryKey.parse(key);
        connections.computeIfPresent(entry.user(), (user, entries) -> {
            Set<DirectoryKey> rest = new HashSet<>(entries);
            rest.remove(entry);
            return rest.isEmpty() ? null : rest;
        });
    }

    private static Set<DirectoryKey> union(Set<DirectoryKey> one, Set<DirectoryKey> other) {
        Set<DirectoryKey> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    Set<String> nodesOf(UserId user) {
        Set<String> nodes = new HashSet<>();
        connections.getOrDefault(user, Set.of()).forEach(entry -> nodes.add(entry.node()));
        return nodes;
    }
}
