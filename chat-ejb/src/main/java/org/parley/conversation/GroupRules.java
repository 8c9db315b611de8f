package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.access.AccessControl;
import org.parley.access.Room;
import org.parley.event.ConversationChanged;
import org.parley.event.GroupSettings;
import org.parley.id.AvatarId;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.OpenLog;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.store.conversation.ConversationEntity;
import org.parley.store.conversation.ConversationRepository;

/** What the wishes to change a group have in common while they are applied. */
@ApplicationScoped
class GroupRules {

    @Inject
    private AccessControl access;

    @Inject
    private ConversationRepository conversations;

    @Inject
    private Invitations invitations;

    AccessControl access() {
        return access;
    }

    ConversationRepository conversations() {
        return conversations;
    }

    /** What the administrators of a group have decided by now. */
    GroupSettings settings(ConversationId id) {
        ConversationEntity group = conversations.find(id.value()).orElseThrow();
        return new GroupSettings(
                String.valueOf(group.name()), group.description(), avatar(group), group.isHistoryVisible());
    }

    static @Nullable AvatarId avatar(ConversationEntity conversation) {
        return conversation.avatarMediaId() == null ? null : new AvatarId(conversation.avatarMediaId());
    }

    /** Writes other settings, if they are others. */
    GroupSettings change(OpenLog log, UserId administrator, GroupSettings after) {
        if (!after.equals(settings(log.conversation()))) {
            UUID avatar = after.avatar() == null ? null : after.avatar().value();
            conversations
                    .find(log.conversation().value())
                    .orElseThrow()
                    .change(after.name(), after.description(), avatar, after.isHistoryVisible());
            log.append(new ConversationChanged(log.next(), after, administrator, log.now()), administrator);
        }
        return after;
    }

    /** The members, who has been there longest first. */
    List<UserId> membersInOrder(ConversationId id) {
        return conversations.findMembers(List.of(id.value())).getOrDefault(id.value(), List.of()).stream()
                .map(member -> new UserId(member.user().id()))
                .toList();
    }

    /** Is there room for one more, and is this somebody who wants to hear of the administrator? */
    void requireWelcome(UserId administrator, UserId newMember, Room room) {
        invitations.requireSize(room.members().size() + 1);
        invitations.requireWelcome(administrator, Set.of(newMember));
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
