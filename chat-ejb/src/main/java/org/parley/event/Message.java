package org.parley.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.id.MessageId;
import org.parley.id.UserId;

/** A message as everybody sees it. {@code postedAt} is the server's time, the one that counts. */
public record Message(
        LogPosition position,
        MessageId id,
        UserId sender,
        MessageBody body,
        ClientStamp client,
        Instant postedAt,
        @Nullable Instant editedAt) {}
