package org.parley.conversation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.parley.event.EventBus;
import org.parley.event.Publication;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.limit.Limit;
import org.parley.limit.RateLimits;
import org.parley.store.conversation.ConversationRepository;

/** Finds or founds conversations. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // what is told must be committed first
public class ConversationService {

    @Inject
    private ConversationRepository conversations;

    @Inject
    private ConversationFoundation foundation;

    @Inject
    private EventBus bus;

    @Inject
    private RateLimits limits;

    /**
     * The direct conversation of two people, founded if they have none.
     *
     * @throws org.parley.problem.ProblemException not_found if there is no such other person; blocked if that person
     *     blocks the founder, conflict if it is the other way round, or rate_limited
     */
    public Founded direct(UserId founder, UserId other) {
        DirectPair pair = DirectPair.of(founder, other);
        Optional<ConversationId> existing = findDirect(pair);
        if (existing.isPresent()) {
            return new Founded(existing.get(), false);
        }
        limits.require(Limit.CHANGES, founder.toString());
        Optional<Publication> publication = foundation.direct(founder, pair);
        publication.ifPresent(bus::publish);
        ConversationId id = findDirect(pair).orElseThrow();
        return new Founded(id, publication.isPresent());
    }

    /**
     * A new group.
     *
     * @throws org.parley.problem.ProblemException not_found if a member does not exist, too_large if they are too many,
     *     blocked if a member blocks the founder, conflict if the founder blocks a member, or rate_limited
     */
    public ConversationId group(UserId founder, GroupDraft draft) {
        limits.require(Limit.CHANGES, founder.toString());
        Publication publication = foundation.group(founder, draft);
        bus.publish(publication);
        return publication.announcements().get(0).events().get(0).conversation();
    }

    private Optional<ConversationId> findDirect(DirectPair pair) {
        Optional<UUID> id =
                conversations.findDirect(pair.low().value(), pair.high().value());
        return id.map(ConversationId::new);
    }
}
