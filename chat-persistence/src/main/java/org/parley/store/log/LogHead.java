package org.parley.store.log;

import java.util.Set;
import java.util.UUID;

/**
 * A locked conversation and the seq of its newest entry.
 *
 * @param blockers those of the pair of a direct conversation who do not want to hear of the other
 */
public record LogHead(UUID conversationId, String kind, long lastSeq, Set<UUID> blockers) {}
