package org.parley.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the sending client knows a message: the id under which it is one message, and the client's own time. */
public record ClientStamp(UUID messageId, @Nullable Instant time) {}
