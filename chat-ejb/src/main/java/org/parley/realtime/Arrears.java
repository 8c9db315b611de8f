package org.parley.realtime;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.id.ConversationId;

/** The conversations of which a connection is behind, those that it missed when it connected before all others. */
final class Arrears {

    private final Positions positions;
    private final Map<ConversationId, CatchUp> behind = new LinkedHashMap<>();
    /** The heads up to which the client missed something when it connected; it is ready once it has all that. */
    private final Map<ConversationId, Long> missedHeads = new HashMap<>();

    Arrears(Positions positions) {
        this.positions = positions;
    }

    /** What waits of the conversation, or null if the connection is not behind. */
    @Nullable
    CatchUp of(ConversationId conversation) {
        return behind.get(conversation);
    }

    /** The connection is behind from now on, if it is not by now. */
    CatchUp begin(ConversationId conversation) {
        return behind.computeIfAbsent(conversation, id -> new CatchUp());
    }

    /** The client missed everything up to the head when it connected. */
    void miss(ConversationId conversation, long head) {
        begin(conversation).mustRead(true);
        missedHeads.put(conversation, head);
    }

    /** Is all that was missed when it connected on its way? */
    boolean isNothingMissed() {
        return missedHeads.isEmpty();
    }

    /** Does nothing wait but for entries that may come by themselves? */
    boolean isNothingToRead() {
        return behind.values().stream().allMatch(CatchUp::isAwaiting);
    }

    /** Notes whether the client has by now what it missed of a conversation. */
    void settle(ConversationId missedIn) {
        missedHeads.computeIfPresent(
                missedIn, (conversation, head) -> positions.of(conversation) >= head ? null : head);
    }

    /** The connection is not behind of that conversation any more, or need not care. */
    void end(ConversationId conversation) {
        behind.remove(conversation);
        missedHeads.remove(conversation);
    }

    /** Lets go what can go without the database, conversation by conversation, and what is live only when {@code ready}. */
    void releaseDue(boolean ready) {
        Iterator<Map.Entry<ConversationId, CatchUp>> conversations =
                behind.entrySet().iterator();
        while (conversations.hasNext()) {
            Map.Entry<ConversationId, CatchUp> next = conversations.next();
            if (isDue(next.getKey(), ready) && !next.getValue().isAwaiting()) {
                boolean released = next.getValue().release(positions);
                settle(next.getKey());
                if (!released) {
                    return;
                }
                conversations.remove();
                missedHeads.remove(next.getKey());
            }
        }
    }

    /**
     * The positions of the conversations that are to be read next, the first first: so many that what was missed of them fits into a
     * page, or one; none if there is nothing to read.
     */
    Map<ConversationId, Long> nextToRead(boolean ready, int page) {
        Map<ConversationId, Long> next = new LinkedHashMap<>();
        long entries = 0;
        for (Map.Entry<ConversationId, CatchUp> entry : behind.entrySet()) {
            ConversationId conversation = entry.getKey();
            if (isDue(conversation, ready) && entry.getValue().mustRead()) {
                long position = positions.of(conversation);
                // Of a gap that came about later nobody knows how large it is.
                Long head = missedHeads.get(conversation);
                entries += head == null ? page : head - position;
                if (!next.isEmpty() && entries > page) {
                    break;
                }
                next.put(conversation, position);
            }
        }
        return next;
    }

    private boolean isDue(ConversationId conversation, boolean ready) {
        return ready || missedHeads.containsKey(conversation);
    }
}
