package org.parley.web.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.id.ConversationId;

/**
 * Somebody who has said who it is, and waits to be let in.
 *
 * @param frameId of the frame that said so, for the answer
 * @param cursors the last seq that the client has of each conversation
 * @param whenIn run once the answer is on its way
 */
record Newcomer(
        ClientSocket socket,
        @Nullable JsonNode frameId,
        String token,
        Map<ConversationId, Long> cursors,
        Runnable whenIn) {}
