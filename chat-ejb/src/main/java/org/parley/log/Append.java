package org.parley.log;

import java.util.Optional;
import org.parley.id.ConversationId;
import org.parley.store.log.ClientKey;

/**
 * A wish to write to the log of a conversation.
 *
 * @param <R> what the wisher learns once it is committed
 */
public interface Append<R> {

    ConversationId conversation();

    /** The key under which it may have been written before, if it has one. */
    Optional<ClientKey> clientKey();

    /**
     * Writes, with the conversation locked; the transaction is shared with other wishes.
     *
     * @throws org.parley.problem.ProblemException if it is refused; nothing may have been written by then
     */
    R apply(OpenLog log);
}
