package org.parley.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;

/** When a message was posted, edited last, and deleted, by the server's time, the one that counts. */
public record MessageTimes(
        Instant postedAt,
        @Nullable Instant editedAt,
        @Nullable Deletion deletion) {

    /** When a message was erased, and by whom. */
    public record Deletion(Instant at, UserId by) {}

    /** Of a message that has just been posted. */
    public static MessageTimes of(Instant postedAt) {
        return new MessageTimes(postedAt, null, null);
    }
}
