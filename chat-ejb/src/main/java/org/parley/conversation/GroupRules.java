package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.parley.access.AccessControl;
import org.parley.access.Room;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.store.conversation.ConversationEntity;
import org.parley.store.conversation.ConversationRepository;
import org.parley.store.user.UserRepository;

/** What the wishes to change a group have in common while they are applied. */
@ApplicationScoped
class GroupRules {

    @Inject
    private AccessControl access;

    @Inject
    private ConversationRepository conversations;

    @Inject
    private UserRepository users;

    @Inject
    private ConversationSettings settings;

    AccessControl access() {
        return access;
    }

    ConversationRepository conversations() {
        return conversations;
    }

    ConversationEntity conversation(ConversationId id) {
        return conversations.find(id.value()).orElseThrow();
    }

    /** Is there room for one more, and is this somebody? */
    void requireWelcome(UserId newMember, Room room) {
        if (room.members().size() >= settings.groupMembers()) {
            throw new ProblemException(
                    new Problem.TooLarge("A group has at most " + settings.groupMembers() + " members"));
        }
        if (users.findActive(Set.of(newMember.value())).isEmpty()) {
            throw ProblemException.notFound("There is no such person");
        }
    }

    /** A group must not be left without anybody who administers it. */
    void requireSuccessor(UserId member, Room room) {
        if (room.isLastAdministrator(member) && room.members().size() > 1) {
            throw new ProblemException(
                    new Problem.Conflict("The group would have no administrator; make somebody else one first"));
        }
    }

    void requireMember(UserId member, Room room) {
        if (!room.members().containsKey(member)) {
            throw ProblemException.notFound("This person is no member");
        }
    }
}
