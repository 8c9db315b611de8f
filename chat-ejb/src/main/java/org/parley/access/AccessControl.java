package org.parley.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;
import org.parley.store.conversation.ConversationRepository;
import org.parley.store.conversation.Membership;

/**
 * Decides who may read and write a conversation; what is not allowed here is not allowed.
 *
 * <p>A conversation of which one is no member is not found, the same as one that does not exist: its existence is
 * nobody else's business.
 */
@ApplicationScoped
public class AccessControl {

    @Inject
    private ConversationRepository conversations;

    /**
     * The membership that lets this person read the conversation.
     *
     * @throws ProblemException not_found if there is none
     */
    public Membership requireReader(UserId who, ConversationId which) {
        return conversations.findMembership(who.value(), which.value()).orElseThrow(AccessControl::notFound);
    }

    /**
     * Lets a writer pass who is among the members; they were read under the lock of the conversation, so that nobody
     * writes after having been removed.
     *
     * @throws ProblemException not_found if the writer is no member
     */
    public void requireWriter(UserId who, Set<UserId> members) {
        if (!members.contains(who)) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no such conversation");
    }
}
