package org.parley.bus.outbox;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.event.Announcement;
import org.parley.event.ConversationStarted;
import org.parley.event.DomainEvent;
import org.parley.event.Publication;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.Audience;
import org.parley.log.LogEntries;
import org.parley.store.SeqRange;
import org.parley.store.conversation.ConversationRepository;
import org.parley.store.conversation.ParticipantEntity;
import org.parley.store.log.LogRange;
import org.parley.store.log.OutboxEntity;
import org.parley.store.log.OutboxRepository;

/** The transactions of the relay. */
@Stateless
public class OutboxTransactions {

    @Inject
    private OutboxRepository outbox;

    @Inject
    private ConversationRepository conversations;

    @Inject
    private LogEntries entries;

    @Inject
    private Clock clock;

    /** Takes or keeps the lease; false: another node has it. */
    public boolean holdLease(String lease, String holder, int seconds) {
        return outbox.holdLease(lease, holder, seconds);
    }

    public void delete(Collection<UUID> outboxIds) {
        outbox.delete(outboxIds);
    }

    /** The oldest rows that were committed before that time. */
    public List<OutboxEntity> untold(Instant before, int limit) {
        return outbox.findCommittedBefore(before, limit);
    }

    /** Puts together again from the logs what a row stands for. */
    public Publication rebuild(OutboxEntity row) {
        // From now on: what waited in the outbox says nothing about how fast the bus delivers.
        return new Publication(
                row.id(),
                clock.instant(),
                row.ranges().stream().flatMap(range -> rebuild(range).stream()).toList());
    }

    private List<Announcement> rebuild(LogRange range) {
        List<ParticipantEntity> participants = conversations.findParticipants(range.conversationId());
        if (range.last() == 0) {
            return List.of(
                    new Announcement(membersBefore(1, participants).keySet(), beginning(range.conversationId())));
        }
        int count = Math.toIntExact(range.last() - range.first() + 1);
        Audience audience = new Audience(membersBefore(range.first(), participants));
        entries.read(new SeqRange(range.conversationId(), range.first(), range.last()), count)
                .forEach(audience::add);
        return audience.announcements();
    }

    /** Who was a member just before an entry, and from where on; of somebody who left and came back only the second time is known. */
    private static Map<UserId, Long> membersBefore(long seq, List<ParticipantEntity> participants) {
        return participants.stream()
                .filter(participant -> participant.joinedSeq() < seq)
                .filter(participant -> participant.leftSeq() == null || participant.leftSeq() >= seq)
                .collect(toMap(participant -> new UserId(participant.userId()), ParticipantEntity::visibleFromSeq));
    }

    private List<DomainEvent> beginning(UUID conversationId) {
        return conversations.find(conversationId).stream()
                .<DomainEvent>map(conversation -> new ConversationStarted(
                        new ConversationId(conversation.id()),
                        conversation.kind(),
                        conversation.name(),
                        new UserId(conversation.createdBy())))
                .toList();
    }
}
