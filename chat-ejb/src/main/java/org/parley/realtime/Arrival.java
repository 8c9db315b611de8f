package org.parley.realtime;

import java.util.Map;
import java.util.function.Consumer;
import org.parley.id.ConversationId;

/**
 * A connection that wants its events.
 *
 * @param subscription of the connection, which is registered by now, so that an event that is not yet in the database comes over the bus
 * @param cursors the last seq that the client has of each conversation
 * @param onResumed told which conversations were behind, and their heads, before the first of their entries
 * @param whenReady run once all that was missed is on its way
 */
public record Arrival(
        Subscription subscription,
        Map<ConversationId, Long> cursors,
        Consumer<Map<ConversationId, Long>> onResumed,
        Runnable whenReady) {}
