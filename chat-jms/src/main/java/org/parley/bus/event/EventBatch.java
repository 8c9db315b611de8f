package org.parley.bus.event;

import java.time.Instant;
import java.util.List;
import org.parley.event.Announcement;

/** A publication on the topic: the node that sent it, since when it could be told, and what it tells. */
public record EventBatch(String node, Instant since, List<Announcement> announcements) {}
