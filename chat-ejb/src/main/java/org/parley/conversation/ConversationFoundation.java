package org.parley.conversation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parley.event.Announcement;
import org.parley.event.ConversationStarted;
import org.parley.event.Publication;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.platform.Ids;
import org.parley.platform.Node;
import org.parley.problem.ProblemException;
import org.parley.store.conversation.ConversationEntity;
import org.parley.store.conversation.ConversationRepository;
import org.parley.store.conversation.ParticipantEntity;
import org.parley.store.log.LogRange;
import org.parley.store.log.OutboxEntity;
import org.parley.store.log.OutboxRepository;

/** The transactions that found conversations. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ConversationFoundation {

    @Inject
    private ConversationRepository conversations;

    @Inject
    private Invitations invitations;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private Clock clock;

    @Inject
    private Node node;

    /**
     * Founds the direct conversation of the pair, unless they have one by now: then there is nothing to tell.
     *
     * @throws ProblemException not_found, blocked or conflict if one of them is not there or blocks the other
     */
    public Optional<Publication> direct(UserId founder, DirectPair pair) {
        invitations.requireWelcome(founder, pair.members());
        ConversationId id = new ConversationId(Ids.next());
        Instant now = clock.instant();
        if (!conversations.addDirectIfAbsent(
                id.value(), pair.low().value(), pair.high().value(), founder.value(), now)) {
            return Optional.empty();
        }
        pair.members()
                .forEach(member -> conversations.add(new ParticipantEntity(id.value(), member.value(), "member", now)));
        return Optional.of(publication(new ConversationStarted(id, "direct", null, founder), pair.members(), now));
    }

    /** Founds a group, its founder being its first administrator. */
    public Publication group(UserId founder, GroupDraft draft) {
        Set<UserId> members = new HashSet<>(draft.members());
        members.add(founder);
        invitations.requireSize(members.size());
        invitations.requireWelcome(founder, members);
        ConversationId id = new ConversationId(Ids.next());
        Instant now = clock.instant();
        conversations.add(new ConversationEntity(id.value(), draft.name(), founder.value(), now));
        members.forEach(member -> conversations.add(
                new ParticipantEntity(id.value(), member.value(), member.equals(founder) ? "admin" : "member", now)));
        return publication(new ConversationStarted(id, "group", draft.name(), founder), members, now);
    }

    private Publication publication(ConversationStarted event, Set<UserId> readers, Instant now) {
        UUID outboxId = Ids.next();
        LogRange beginning = new LogRange(event.conversation().value(), 0, 0);
        outbox.add(new OutboxEntity(outboxId, node.name(), now, LogRange.format(List.of(beginning))));
        return new Publication(outboxId, now, List.of(new Announcement(readers, List.of(event))));
    }
}
