package org.parley.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction committed.
 *
 * @param outboxId the row that remembers it until it is told; null for signals, which nobody remembers
 * @param since since when it could be told
 */
public record Publication(@Nullable UUID outboxId, Instant since, List<Announcement> announcements) {}
