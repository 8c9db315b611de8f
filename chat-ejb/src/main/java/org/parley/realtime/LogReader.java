package org.parley.realtime;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.event.LogEvent;
import org.parley.event.MessagePosted;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.message.StoredMessages;
import org.parley.store.conversation.ConversationEntity;
import org.parley.store.conversation.ConversationRepository;
import org.parley.store.conversation.Membership;
import org.parley.store.message.MessageRepository;

/** Reads missed events out of the stored logs. */
@Stateless
public class LogReader implements MissedEvents {

    @Inject
    private ConversationRepository conversations;

    @Inject
    private MessageRepository messages;

    @Override
    public Map<ConversationId, Long> heads(UserId reader) {
        return conversations.findMemberships(reader.value()).stream()
                .map(Membership::conversation)
                .collect(toMap(conversation -> new ConversationId(conversation.id()), ConversationEntity::lastSeq));
    }

    @Override
    public Optional<List<LogEvent>> after(UserId reader, ConversationId conversation, long seq, int limit) {
        return conversations
                .findMembership(reader.value(), conversation.value())
                .map(membership -> {
                    long from = Math.max(seq + 1, membership.participant().visibleFromSeq());
                    return messages.findFirst(conversation.value(), from, Long.MAX_VALUE, limit).stream()
                            .<LogEvent>map(row -> new MessagePosted(StoredMessages.read(row)))
                            .toList();
                });
    }
}
