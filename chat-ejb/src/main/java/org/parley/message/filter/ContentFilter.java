package org.parley.message.filter;

import org.parley.id.ConversationId;
import org.parley.id.UserId;

/**
 * Looks at what somebody wants to say before it is posted; every CDI bean of this type is asked.
 *
 * <p>It is called by many threads at once, within the request of the person who waits, so it must be thread-safe and
 * quick. A failure keeps the message from being posted: the client is told to try again.
 */
public interface ContentFilter {

    /** The order of those who have no opinion on it; {@link WordListFilter} comes after them. */
    int DEFAULT_ORDER = 1_000;

    /** Judges a new message, or the new text of one that is edited. */
    Verdict judge(UserId sender, ConversationId conversation, String content);

    /** Filters are asked in ascending order, the same at every time of one filter. */
    default int order() {
        return DEFAULT_ORDER;
    }
}
