package org.parley.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.contact.Blocks;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.store.conversation.ConversationRepository;
import org.parley.store.conversation.Membership;
import org.parley.store.conversation.ParticipantEntity;

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
     * What of the log this person may be told of: of a membership that has ended all up to its end, which is how a client
     * that was away learns of it.
     */
    public Optional<Visibility> visibility(UserId who, ConversationId which) {
        return conversations.findParticipant(which.value(), who.value()).map(AccessControl::visibility);
    }

    /** The same of several people and conversations: those of which each of them may be told anything. */
    public Map<UserId, Map<ConversationId, Visibility>> visibilities(Map<UserId, Set<ConversationId>> which) {
        return conversations.findParticipants(Participations.keys(which)).stream()
                .collect(groupingBy(
                        participant -> new UserId(participant.userId()),
                        toMap(
                                participant -> new ConversationId(participant.conversationId()),
                                AccessControl::visibility)));
    }

    private static Visibility visibility(ParticipantEntity participant) {
        Long end = participant.leftSeq();
        return new Visibility(participant.visibleFromSeq(), end == null ? Long.MAX_VALUE : end);
    }

    /**
     * Lets members pass.
     *
     * @throws ProblemException not_found if this is none
     */
    public void requireMember(UserId who, Room room) {
        if (!room.members().containsKey(who)) {
            throw notFound();
        }
    }

    /**
     * Lets pass who may say something.
     *
     * @throws ProblemException not_found if it is no member, blocked if the other of the two does not want to hear of this one,
     *     conflict if it is the other way round
     */
    public void requireWriter(UserId who, Room room) {
        requireMember(who, room);
        if (room.blockers().contains(who)) {
            throw Blocks.reminder();
        }
        if (!room.blockers().isEmpty()) {
            throw Blocks.refusal();
        }
    }

    /**
     * Lets the administrators of a group pass.
     *
     * @throws ProblemException not_found if it is no member, forbidden if it is no administrator
     */
    public void requireAdministrator(UserId who, Room room) {
        requireMember(who, room);
        if (!room.isGroup()) {
            throw forbidden("A direct conversation has no administrators");
        }
        if (!room.isAdministrator(who)) {
            throw forbidden("Only administrators of the group may do this");
        }
    }

    /**
     * Lets pass who may change what a message says: the one who said it.
     *
     * @throws ProblemException not_found, blocked, or forbidden if somebody else said it
     */
    public void requireAuthor(UserId who, UserId author, Room room) {
        requireWriter(who, room);
        if (!who.equals(author)) {
            throw forbidden("Only the one who wrote a message may edit it");
        }
    }

    /**
     * Lets pass who may erase a message: the one who said it, and the administrators of a group.
     *
     * @throws ProblemException not_found or forbidden
     */
    public void requireEraser(UserId who, UserId author, Room room) {
        requireMember(who, room);
        if (!who.equals(author) && !room.isAdministrator(who)) {
            throw forbidden("Only the one who wrote a message, or an administrator, may delete it");
        }
    }

    /**
     * Lets pass who may end a membership: the member, and the administrators.
     *
     * @throws ProblemException not_found or forbidden
     */
    public void requireRemover(UserId who, UserId member, Room room) {
        requireMember(who, room);
        if (!room.isGroup()) {
            throw forbidden("Nobody leaves a direct conversation");
        }
        if (!who.equals(member)) {
            requireAdministrator(who, room);
        }
    }

    private static ProblemException forbidden(String message) {
        return new ProblemException(new Problem.Forbidden(message));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no such conversation");
    }
}
