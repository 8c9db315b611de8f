package org.parley.realtime;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parley.access.AccessControl;
import org.parley.access.Participations;
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
    public Map<UserId, Map<ConversationId, Long>> heads(Map<UserId, Set<ConversationId>> known) {
        List<UUID> readers = known.keySet().stream().map(UserId::value).toList();
        Map<UserId, Map<ConversationId, Long>> heads = new HashMap<>();
        conversations
                .findHeads(readers, Participations.keys(known))
                .forEach((of, head) -> heads.computeIfAbsent(new UserId(of.userId()), reader -> new HashMap<>())
                        .put(new ConversationId(of.conversationId()), head));
        return heads;
    }

    @Override
    public List<Map<ConversationId, Page>> after(List<Behind> clients, int limit) {
        List<Map<ConversationId, Part>> parts = parts(clients);
        Set<SeqRange> ranges = parts.stream()
                .flatMap(ofOne -> ofOne.values().stream())
                .map(Part::range)
                .collect(toSet());
        Map<SeqRange, List<LogEvent>> read = entries.read(ranges, limit);
        // Those who lost their node together lack the same: each entry is encoded once for all of them.
        Map<LogEvent, Delivery> shared = new IdentityHashMap<>();
        return parts.stream()
                .map(ofOne -> {
                    Map<ConversationId, Page> pages = new HashMap<>();
                    ofOne.forEach(
                            (conversation, part) -> pages.put(conversation, part.page(read.get(part.range()), shared)));
                    return pages;
                })
                .toList();
    }

    /** What each of the clients may see of what it lacks. */
    private List<Map<ConversationId, Part>> parts(List<Behind> clients) {
        Map<UserId, Set<ConversationId>> wanted = new HashMap<>();
        clients.forEach(client -> wanted.computeIfAbsent(client.reader(), reader -> new HashSet<>())
                .addAll(client.seqs().keySet()));
        Map<UserId, Map<ConversationId, Visibility>> visible = access.visibilities(wanted);
        return clients.stream()
                .map(client -> parts(client, visible.getOrDefault(client.reader(), Map.of())))
                .toList();
    }

    private static Map<ConversationId, Part> parts(Behind client, Map<ConversationId, Visibility> visible) {
        Map<ConversationId, Part> parts = new HashMap<>();
        client.seqs().forEach((conversation, seq) -> {
            Visibility all = visible.get(conversation);
            if (all != null) {
                long from = Math.max(seq + 1, all.from());
                parts.put(conversation, new Part(new SeqRange(conversation.value(), from, all.to()), all.from()));
            }
        });
        return parts;
    }

    /** A part of a log, for somebody who may see it from a seq on. */
    private record Part(SeqRange range, long visibleFrom) {

        Page page(List<LogEvent> entries, Map<LogEvent, Delivery> shared) {
            return new Page(
                    range.from(),
                    entries.stream()
                            .map(entry -> shared.computeIfAbsent(entry.seenFrom(visibleFrom), Delivery::new))
                            .toList());
        }
    }
}
