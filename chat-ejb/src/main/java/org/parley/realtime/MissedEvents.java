package org.parley.realtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The first {@code limit} entries after a seq, or nothing if the person was never in the conversation. */
    Optional<Page> after(UserId reader, ConversationId conversation, long seq, int limit);

    /**
     * Entries without a gap between them.
     *
     * @param from the seq of the first that there could be; what is before is not for this person
     */
    record Page(long from, List<LogEvent> entries) {}
}
