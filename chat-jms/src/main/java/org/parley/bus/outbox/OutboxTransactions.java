package org.parley.bus.outbox;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parley.event.Announcement;
import org.parley.event.ConversationStarted;
import org.parley.event.DomainEvent;
import org.parley.event.MessagePosted;
import org.parley.event.Publication;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.message.StoredMessages;
import org.parley.store.conversation.ConversationEntity;
import org.parley.store.conversation.ConversationRepository;
import org.parley.store.log.LogRange;
import org.parley.store.log.LogRepository;
import org.parley.store.log.OutboxEntity;
import org.parley.store.log.OutboxRepository;
import org.parley.store.message.MessageRepository;

/** The transactions of the relay. */
@Stateless
public class OutboxTransactions {

    @Inject
    private OutboxRepository outbox;

    @Inject
    private ConversationRepository conversations;

    @Inject
    private LogRepository logs;

    @Inject
    private MessageRepository messages;

    @Inject
    private Clock clock;

    /** Takes or keeps the lease; false: another node has it. */
    public boolean holdLease(String lease, String holder, int seconds) {
        return outbox.holdLease(lease, holder, seconds);
    }

    public void delete(Collection<UUID> outboxIds) {
        outbox.delete(outboxIds);
    }

    /** The oldest publications that were committed before that time, put together again from the logs. */
    public List<Publication> untold(Instant before, int limit) {
        return outbox.findCommittedBefore(before, limit).stream()
                .map(this::rebuild)
                .toList();
    }

    private Publication rebuild(OutboxEntity row) {
        // From now on: what waited in the outbox says nothing about how fast the bus delivers.
        return new Publication(
                row.id(),
                clock.instant(),
                row.ranges().stream().map(this::rebuild).toList());
    }

    private Announcement rebuild(LogRange range) {
        Set<UserId> readers = logs.findMembers(List.of(range.conversationId())).stream()
                .map(member -> new UserId(member.userId()))
                .collect(toSet());
        return new Announcement(readers, range.last() == 0 ? beginning(range.conversationId()) : entries(range));
    }

    private List<DomainEvent> beginning(UUID conversationId) {
        Optional<ConversationEntity> found = conversations.find(conversationId);
        return found
                .<DomainEvent>map(conversation -> new ConversationStarted(
                        new ConversationId(conversation.id()),
                        conversation.kind(),
                        conversation.name(),
                        new UserId(conversation.createdBy())))
                .stream()
                .toList();
    }

    private List<DomainEvent> entries(LogRange range) {
        int count = Math.toIntExact(range.last() - range.first() + 1);
        return messages.findFirst(range.conversationId(), range.first(), range.last(), count).stream()
                .<DomainEvent>map(row -> new MessagePosted(StoredMessages.read(row)))
                .toList();
    }
}
