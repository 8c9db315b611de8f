package org.parley.store.log;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A conversation that is to be written to, with what a writer has to know of it.
 *
 * @param isLocked whether the writer has it; if not, somebody else has
 * @param lastSeq the seq of its newest entry
 * @param blockers those of the pair of a direct conversation who do not want to hear of the other
 * @param members who is in it now
 */
public record LockedLog(
        UUID conversationId,
        boolean isLocked,
        String kind,
        long lastSeq,
        Set<UUID> blockers,
        List<LogMember> members) {}
