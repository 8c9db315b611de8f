package org.parley.realtime;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

/** What a connection reads of the logs to catch up. */
public interface MissedEvents {

    /**
     * The last entry that each person may see of each conversation.
     *
     * @param known conversations that the person's clients know; of those that the person has left the end is among the answers
     */
    Map<UserId, Map<ConversationId, Long>> heads(Map<UserId, Set<ConversationId>> known);

    /** The same for one person. */
    default Map<ConversationId, Long> heads(UserId reader, Set<ConversationId> known) {
        return heads(Map.of(reader, known)).getOrDefault(reader, Map.of());
    }

    /**
     * For each of the clients the first entries after a seq of each conversation; those that the person was never in are left out.
     *
     * @param limit entries of each
     */
    List<Map<ConversationId, Page>> after(List<Behind> clients, int limit);

    /**
     * What a client lacks.
     *
     * @param seqs the last that it has of each conversation
     */
    record Behind(UserId reader, Map<ConversationId, Long> seqs) {}

    /**
     * Entries without a gap between them, those that several clients lack the same for all.
     *
     * @param from the seq of the first that there could be; what is before is not for this person
     */
    record Page(long from, List<Delivery> entries) {}
}
