package org.parley.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.parley.id.ConnectionId;
import org.parley.id.UserId;

/** Connections of one person on some nodes, and the index of the node that looks; its time passes when a test says so. */
final class Cluster {

    static final Duration GRACE = Duration.ofSeconds(30);
    static final Duration LIFESPAN = Duration.ofSeconds(90);

    private Instant now = Instant.parse("2026-11-23T10:15:30Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final NodeIndex index = new NodeIndex(clock, GRACE);
    private final UserId user = new UserId(UUID.randomUUID());

    Cluster() {
        see("node1", "node2");
    }

    NodeIndex index() {
        return index;
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return now;
    }

    UserId user() {
        return user;
    }

    PresenceStatus status() {
        return index.presence(user, now).status();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void pass(long millis) {
        pass(Duration.ofMillis(millis));
    }

    OwnConnection connect(String node) {
        return connect(user, node);
    }

    OwnConnection connect(UserId who, String node) {
        DirectoryKey key = new DirectoryKey(who, node, new ConnectionId(UUID.randomUUID()));
        OwnConnection connection = new OwnConnection(key, DirectoryEntry.connected(now, LIFESPAN));
        connection.write(this::put);
        return connection;
    }

    void renew(OwnConnection connection) {
        connection.change(entry -> entry.seen(now), this::put);
    }

    void say(OwnConnection connection, PresenceStatus status) {
        connection.change(entry -> entry.with(status), this::put);
    }

    void writeAgain(OwnConnection connection) {
        connection.write(this::put);
    }

    void disconnect(OwnConnection connection) {
        connection.change(entry -> entry.gone(now, GRACE), this::put);
    }

    /** These nodes are there, and no others. */
    void see(String... nodes) {
        index.see(Set.of(nodes));
    }

    private CompletionStage<?> put(DirectoryKey key, DirectoryEntry entry) {
        index.put(key.format(), entry.format());
        return CompletableFuture.completedFuture(null);
    }
}
