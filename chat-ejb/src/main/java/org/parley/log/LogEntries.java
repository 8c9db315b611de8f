package org.parley.log;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.parley.event.EventJson;
import org.parley.event.LogEvent;
import org.parley.event.Message;
import org.parley.event.MessageEdited;
import org.parley.event.MessagePosted;
import org.parley.id.ConversationId;
import org.parley.store.SeqRange;
import org.parley.store.log.ConversationEventEntity;
import org.parley.store.log.LogRepository;
import org.parley.store.message.MessageKey;
import org.parley.store.message.MessageRepository;

/**
 * Reads entries of the logs as the events that they were.
 *
 * <p>A message comes as it is now, edited or erased, and an edit with what the message says now: who applies all entries
 * in their order ends with the state of today.
 */
@ApplicationScoped
public class LogEntries {

    @Inject
    private LogRepository logs;

    @Inject
    private MessageRepository messages;

    @Inject
    private StoredMessages stored;

    /** The first {@code limit} entries of each of the ranges, in ascending order of each; the ranges may overlap. */
    public Map<SeqRange, List<LogEvent>> read(Set<SeqRange> ranges, int limit) {
        Map<UUID, SortedMap<Long, LogEvent>> logs = new HashMap<>();
        readInNoOrder(ranges, limit)
                .forEach(entry -> logs.computeIfAbsent(entry.conversation().value(), id -> new TreeMap<>())
                        .put(entry.position().seq(), entry));
        Map<SeqRange, List<LogEvent>> entries = new HashMap<>();
        for (SeqRange range : ranges) {
            SortedMap<Long, LogEvent> log = logs.getOrDefault(range.conversationId(), Collections.emptySortedMap());
            entries.put(
                    range,
                    log.tailMap(range.from()).values().stream()
                            .takeWhile(entry -> entry.position().seq() <= range.to())
                            .limit(limit)
                            .toList());
        }
        return entries;
    }

    private Stream<LogEvent> readInNoOrder(Set<SeqRange> ranges, int limit) {
        List<LogEvent> posted = stored.read(messages.findFirst(ranges, limit)).stream()
                .map(message -> (LogEvent) new MessagePosted(message))
                .toList();
        List<LogEvent> changes = withContent(logs.findEvents(ranges, limit).stream()
                .map(ConversationEventEntity::payload)
                .map(EventJson::read)
                .toList());
        return Stream.concat(posted.stream(), changes.stream());
    }

    /** The first {@code limit} entries of the range, in ascending order. */
    public List<LogEvent> read(SeqRange range, int limit) {
        return read(Set.of(range), limit).get(range);
    }

    /** Puts into the edits what their messages say now. */
    private List<LogEvent> withContent(List<LogEvent> changes) {
        List<MessageKey> edited = changes.stream()
                .filter(MessageEdited.class::isInstance)
                .map(change -> messageOf((MessageEdited) change))
                .distinct()
                .toList();
        if (edited.isEmpty()) {
            return changes;
        }
        Map<MessageKey, Message> byPlace = stored.read(messages.findAt(edited)).stream()
                .collect(toMap(
                        message -> key(
                                message.position().conversation(),
                                message.position().seq()),
                        message -> message));
        return changes.stream()
                .map(change ->
                        change instanceof MessageEdited edit ? withContent(edit, byPlace.get(messageOf(edit))) : change)
                .toList();
    }

    private static MessageKey messageOf(MessageEdited edit) {
        return key(edit.conversation(), edit.message().seq());
    }

    private static MessageKey key(ConversationId conversation, long seq) {
        return new MessageKey(conversation.value(), seq);
    }

    private static LogEvent withContent(MessageEdited edit, Message message) {
        return new MessageEdited(
                edit.position(),
                edit.message(),
                edit.editor(),
                message.body().content(),
                message.body().mentions(),
                edit.at());
    }
}
