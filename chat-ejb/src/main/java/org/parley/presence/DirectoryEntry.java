package org.parley.presence;

import java.time.Duration;
import java.time.Instant;

/**
 * What the directory says of a connection, as a text in the cache.
 *
 * @param status what its client said last
 * @param isGone is it closed, and only its grace running?
 * @param countsFor how long it counts from when a node hears of this, whatever that node's clock shows
 * @param connectedAt when it began
 * @param seenAt when its user was last seen on it
 */
public record DirectoryEntry(
        PresenceStatus status, boolean isGone, Duration countsFor, Instant connectedAt, Instant seenAt) {

    private static final String GONE = "gone";
    private static final String LIVE = "live";
    private static final int FIELDS = 5;

    public static DirectoryEntry connected(Instant now, Duration lifespan) {
        return new DirectoryEntry(PresenceStatus.ONLINE, false, lifespan, now, now);
    }

    DirectoryEntry seen(Instant now) {
        return new DirectoryEntry(status, isGone, countsFor, connectedAt, now);
    }

    DirectoryEntry with(PresenceStatus newStatus) {
        return new DirectoryEntry(newStatus, isGone, countsFor, connectedAt, seenAt);
    }

    /** The connection is closed, and shown as before for the rest of the grace. */
    DirectoryEntry gone(Instant lastSeen, Duration grace) {
        return new DirectoryEntry(status, true, grace, connectedAt, lastSeen);
    }

    public String format() {
        return String.join(
                " ",
                status.code(),
                isGone ? GONE : LIVE,
                Long.toString(countsFor.toMillis()),
                connectedAt.toString(),
                seenAt.toString());
    }

    /** Reads what this build or a newer one wrote, which may have put more at the end. */
    static DirectoryEntry parse(String text) {
        String[] parts = text.split(" ", FIELDS + 1);
        return new DirectoryEntry(
                PresenceStatus.of(parts[0]).orElse(PresenceStatus.ONLINE),
                parts[1].equals(GONE),
                Duration.ofMillis(Long.parseLong(parts[2])),
                Instant.parse(parts[3]),
                Instant.parse(parts[4]));
    }
}
