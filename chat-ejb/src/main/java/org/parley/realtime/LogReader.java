package org.parley.realtime;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parley.access.AccessControl;
import org.parley.access.Visibility;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.LogEntries;
import org.parley.store.conversation.ConversationEntity;
import org.parley.store.conversation.ConversationRepository;
import org.parley.store.conversation.Membership;

/** Reads missed events out of the stored logs. */
@Stateless
public class LogReader implements MissedEvents {

    @Inject
    private ConversationRepository conversations;

    @Inject
    private AccessControl access;

    @Inject
    private LogEntries entries;

    @Override
    public Map<ConversationId, Long> heads(UserId reader, Set<ConversationId> known) {
        Map<ConversationId, Long> heads = new HashMap<>();
        for (Membership membership : conversations.findMemberships(reader.value())) {
            ConversationEntity conversation = membership.conversation();
            heads.put(new ConversationId(conversation.id()), conversation.lastSeq());
        }
        List<UUID> others = known.stream()
                .filter(conversation -> !heads.containsKey(conversation))
                .map(ConversationId::value)
                .toList();
        conversations
                .findEnded(reader.value(), others)
                .forEach(ended ->
                        heads.put(new ConversationId(ended.conversationId()), Objects.requireNonNull(ended.leftSeq())));
        return heads;
    }

    @Override
    public Optional<Page> after(UserId reader, ConversationId conversation, long seq, int limit) {
        return access.visibility(reader, conversation).map(visible -> page(conversation, visible, seq + 1, limit));
    }

    private Page page(ConversationId conversation, Visibility visible, long wanted, int limit) {
        long from = Math.max(wanted, visible.from());
        return new Page(
                from,
                entries.read(conversation, from, visible.to(), limit).stream()
                        .map(entry -> entry.seenFrom(visible.from()))
                        .toList());
    }
}
