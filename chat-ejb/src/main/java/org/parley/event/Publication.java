package org.parley.event;

import java.util.List;
import java.util.UUID;

/** What one transaction committed, and the outbox row that remembers it until it is told. */
public record Publication(UUID outboxId, List<Announcement> announcements) {}
