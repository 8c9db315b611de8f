package org.parley.conversation;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.parley.contact.Blocks;
import org.parley.id.UserId;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.store.user.UserRepository;

/** Whom somebody may bring into a conversation, and how many; asked within the transaction that does it. */
@ApplicationScoped
class Invitations {

    @Inject
    private UserRepository users;

    @Inject
    private Blocks blocks;

    @Inject
    private ConversationSettings settings;

    /**
     * Lets a group of that size pass.
     *
     * @throws ProblemException too_large
     */
    void requireSize(int members) {
        if (members > settings.groupMembers()) {
            throw new ProblemException(
                    new Problem.TooLarge("A group has at most " + settings.groupMembers() + " members"));
        }
    }

    /**
     * Lets people pass who are there and want to hear of the one who invites them; that one may be among them.
     *
     * @throws ProblemException not_found if one of them has no active account, blocked or conflict if there is a block
     */
    void requireWelcome(UserId host, Set<UserId> people) {
        Set<UUID> ids = people.stream().map(UserId::value).collect(toSet());
        if (users.findActive(ids).size() < ids.size()) {
            throw ProblemException.notFound("There is no such person");
        }
        Set<UserId> others = new HashSet<>(people);
        others.remove(host);
        blocks.requireNone(host, others);
    }
}
