package org.parley.realtime;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.access.AccessControl;
import org.parley.access.Visibility;
import org.parley.event.LogEvent;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.LogEntries;
import org.parley.store.SeqRange;
import org.parley.store.conversation.ConversationRepository;

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
        conversations
                .findHeads(
                        reader.value(),
                        known.stream().map(ConversationId::value).toList())
                .forEach((conversation, head) -> heads.put(new ConversationId(conversation), head));
        return heads;
    }

    @Override
    public Map<ConversationId, Page> after(UserId reader, Map<ConversationId, Long> seqs, int limit) {
        Map<ConversationId, Visibility> visible = access.visibilities(reader, seqs.keySet());
        Map<ConversationId, SeqRange> wanted = new LinkedHashMap<>();
        seqs.forEach((conversation, seq) -> {
            Visibility part = visible.get(conversation);
            if (part != null) {
                long from = Math.max(seq + 1, part.from());
                wanted.put(conversation, new SeqRange(conversation.value(), from, part.to()));
            }
        });
        Map<ConversationId, List<LogEvent>> read = entries.read(wanted.values(), limit);
        Map<ConversationId, Page> pages = new LinkedHashMap<>();
        wanted.forEach((conversation, range) -> pages.put(
                conversation, page(range, visible.get(conversation), read.getOrDefault(conversation, List.of()))));
        return pages;
    }

    private static Page page(SeqRange range, Visibility visible, List<LogEvent> entries) {
        return new Page(
                range.from(),
                entries.stream().map(entry -> entry.seenFrom(visible.from())).toList());
    }
}
