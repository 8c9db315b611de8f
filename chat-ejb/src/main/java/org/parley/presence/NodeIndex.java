package org.parley.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;

/**
 * The directory turned round, from a person to the connections, kept up to date by {@link IndexFeed}.
 *
 * <p>An entry counts for so long after it came, by this node's clock: neither the clocks of others nor the cache's events
 * of expiry, which come when they like, say when somebody is gone. What is on a node that is not in the cluster's view
 * counts for the grace at most.
 */
public final class NodeIndex {

    private final Clock clock;
    private final Duration grace;
    private final Predicate<String> isThere;

    /** Who changes an inner map computes it in the outer one, so that none is lost that has just become empty; readers need no lock. */
    private final Map<UserId, Map<DirectoryKey, Held>> connections = new ConcurrentHashMap<>();

    private final Set<UserId> changed = ConcurrentHashMap.newKeySet();

    /**
     * An empty index.
     *
     * @param isThere is a node of that name in the cluster now?
     */
    public NodeIndex(Clock clock, Duration grace, Predicate<String> isThere) {
        this.clock = clock;
        this.grace = grace;
        this.isThere = isThere;
    }

    private record Held(DirectoryEntry entry, Instant until) {

        boolean counts(Instant now) {
            return now.isBefore(until);
        }

        Held until(Instant end) {
            return end.isBefore(until) ? new Held(entry, end) : this;
        }
    }

    /** Takes note of an entry of the directory, which is new or has changed. */
    public void put(String keyText, String value) {
        DirectoryKey key = DirectoryKey.parse(keyText);
        DirectoryEntry entry = DirectoryEntry.parse(value);
        Instant now = clock.instant();
        Held heard = new Held(entry, now.plus(entry.countsFor()));
        Held held = isThere.test(key.node()) ? heard : heard.until(now.plus(grace));
        connections.compute(key.user(), (user, entries) -> {
            Map<DirectoryKey, Held> more = entries == null ? new ConcurrentHashMap<>() : entries;
            more.put(key, held);
            return more;
        });
        changed.add(key.user());
    }

    /** The nodes that are there have changed: of any other one nothing counts longer than the grace from now on. */
    void nodesChanged() {
        Instant end = clock.instant().plus(grace);
        connections.replaceAll((user, entries) -> {
            entries.replaceAll((key, held) -> isThere.test(key.node()) ? held : held.until(end));
            return entries;
        });
    }

    void remove(String keyText) {
        DirectoryKey key = DirectoryKey.parse(keyText);
        connections.computeIfPresent(key.user(), (user, entries) -> {
            entries.remove(key);
            return entries.isEmpty() ? null : entries;
        });
        changed.add(key.user());
    }

    /** The names of the nodes that hold an open connection of any of these people. */
    public Set<String> nodesOf(Collection<UserId> users) {
        Set<String> nodes = new HashSet<>();
        for (UserId user : users) {
            entriesOf(user).forEach((key, held) -> {
                if (!held.entry().isGone()) {
                    nodes.add(key.node());
                }
            });
        }
        return nodes;
    }

    /** How present a person is at that time, and when last seen. */
    PresenceView presence(UserId user, Instant now) {
        PresenceStatus status = PresenceStatus.OFFLINE;
        Instant lastSeen = null;
        for (Held held : entriesOf(user).values()) {
            DirectoryEntry entry = held.entry();
            if (held.counts(now) && entry.status().compareTo(status) < 0) {
                status = entry.status();
            }
            lastSeen = later(lastSeen, entry.seenAt());
        }
        return new PresenceView(status, lastSeen);
    }

    /** How many people are not offline at that time. */
    int countOnline(Instant now) {
        return (int) connections.keySet().stream()
                .filter(user -> presence(user, now).status() != PresenceStatus.OFFLINE)
                .count();
    }

    /** The people whose presence may have changed since this was asked last. */
    Set<UserId> takeChanged(Instant now) {
        Set<UserId> taken = new HashSet<>(changed);
        changed.removeAll(taken);
        connections.forEach((user, entries) -> {
            if (entries.values().stream().anyMatch(held -> !held.counts(now))) {
                taken.add(user);
            }
        });
        return taken;
    }

    /** Forgets the connections of a person that did not count any more at that time. */
    void forgetRunOut(UserId user, Instant now) {
        connections.computeIfPresent(user, (id, entries) -> {
            entries.values().removeIf(held -> !held.counts(now));
            return entries.isEmpty() ? null : entries;
        });
    }

    private Map<DirectoryKey, Held> entriesOf(UserId user) {
        return connections.getOrDefault(user, Map.of());
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
