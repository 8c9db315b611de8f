package org.parley.realtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.event.LogEvent;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

/** What a connection reads of the logs to catch up. */
public interface MissedEvents {

    /** The head of each conversation that the person is a member of. */
    Map<ConversationId, Long> heads(UserId reader);

    /** The first {@code limit} entries after a seq, or nothing if the person may not read the conversation (any more). */
    Optional<List<LogEvent>> after(UserId reader, ConversationId conversation, long seq, int limit);
}
