package org.parley.message;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.access.AccessControl;
import org.parley.access.Room;
import org.parley.event.MemberRole;
import org.parley.event.Mentions;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.log.OpenLog;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.store.conversation.ConversationRepository;
import org.parley.store.message.MessageEntity;

/** What the wishes of this package have in common while they are applied: who may, which message, who is called. */
@ApplicationScoped
class MessageRules {

    @Inject
    private AccessControl access;

    @Inject
    private ConversationRepository conversations;

    AccessControl access() {
        return access;
    }

    /**
     * The message that a wish speaks of.
     *
     * @throws ProblemException not_found if this person sees none of that id
     */
    MessageEntity requireMessage(UserId who, MessageId id, OpenLog log) {
        MessageEntity message = log.message(id).orElse(null);
        if (message == null || message.seq() < visibleFrom(who, log)) {
            throw ProblemException.notFound("There is no such message in this conversation");
        }
        return message;
    }

    /** For what only makes sense with a message that says something. */
    void requireLiving(MessageEntity message) {
        if (message.isDeleted()) {
            throw new ProblemException(new Problem.Conflict("The message was deleted"));
        }
    }

    /** Whom a content calls: members by their usernames, and all, if an administrator does. */
    Mentions mentions(UserId sender, @Nullable String content, Room room) {
        MentionedNames names = MentionedNames.in(content == null ? "" : content);
        boolean all = names.isAll() && room.isGroup() && room.members().get(sender) == MemberRole.ADMIN;
        if (names.names().isEmpty()) {
            return all ? new Mentions(Set.of(), true) : Mentions.NONE;
        }
        UUID conversation = room.conversation().value();
        Set<UserId> members = conversations.findMembersByName(conversation, names.names()).stream()
                .map(UserId::new)
                .collect(toUnmodifiableSet());
        return new Mentions(members, all);
    }

    private long visibleFrom(UserId who, OpenLog log) {
        return access.visibility(who, log.conversation()).orElseThrow().from();
    }
}
