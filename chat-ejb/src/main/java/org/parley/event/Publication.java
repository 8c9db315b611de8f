package org.parley.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What one transaction committed, the outbox row that remembers it until it is told, and since when it could be. */
public record Publication(UUID outboxId, Instant since, List<Announcement> announcements) {}
