package org.parley.store.receipt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a member got and read a message; null: not yet. */
public record StoredReceipt(
        UUID userId,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt) {}
