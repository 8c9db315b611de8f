package org.parley.log;

import java.util.Optional;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.store.log.ClientKey;

/**
 * A wish to write to the log of a conversation.
 *
 * @param <R> what the wisher learns once it is committed
 */
public interface Append<R> {

    ConversationId conversation();

    /** The key under which it may have been written before, if it has one. */
    default Optional<ClientKey> clientKey() {
        return Optional.empty();
    }

    /** The message that it speaks of, if it does; {@link OpenLog#message} has it then. */
    default Optional<MessageId> message() {
        return Optional.empty();
    }

    /**
     * Writes, with the conversation locked; the transaction is shared with other wishes.
     *
     * @throws org.parley.problem.ProblemException if it is refused; nothing may have been written by then
     */
    R apply(OpenLog log);
}
