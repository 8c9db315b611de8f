package org.parley.realtime;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.event.LogEvent;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

/** What a connection reads of the logs to catch up. */
public interface MissedEvents {

    /**
     * The last entry that the person may see of each conversation.
     *
     * @param known conversations that the client knows; of those that the person has left the end is among the answers
     */
    Map<ConversationId, Long> heads(UserId reader, Set<ConversationId> known);

    /**
     * The first entries after a seq of each conversation, in the order of the conversations; those that the person was never in are
     * left out.
     *
     * @param seqs the last that the person has of each
     * @param limit entries of each
     */
    Map<ConversationId, Page> after(UserId reader, Map<ConversationId, Long> seqs, int limit);

    /**
     * Entries without a gap between them.
     *
     * @param from the seq of the first that there could be; what is before is not for this person
     */
    record Page(long from, List<LogEvent> entries) {}
}
