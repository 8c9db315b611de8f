package org.parley.log;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.event.EventJson;
import org.parley.event.LogEvent;
import org.parley.event.Message;
import org.parley.event.MessageEdited;
import org.parley.event.MessagePosted;
import org.parley.id.ConversationId;
import org.parley.store.log.ConversationEventEntity;
import org.parley.store.log.LogRepository;
import org.parley.store.message.MessageEntity;
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

    /** The first {@code limit} entries from one seq to another, both included, in ascending order. */
    public List<LogEvent> read(ConversationId conversation, long from, long to, int limit) {
        List<MessageEntity> rows = messages.findFirst(conversation.value(), from, to, limit);
        List<LogEvent> changes = logs.findEvents(conversation.value(), from, to, limit).stream()
                .map(ConversationEventEntity::payload)
                .map(EventJson::read)
                .toList();
        List<LogEvent> entries = Stream.concat(stored.read(rows).stream().map(MessagePosted::new), changes.stream())
                .sorted(Comparator.comparingLong(entry -> entry.position().seq()))
                .limit(limit)
                .toList();
        return withContent(conversation, entries);
    }

    /** Puts into the edits what their messages say now. */
    private List<LogEvent> withContent(ConversationId conversation, List<LogEvent> entries) {
        List<Long> edited = entries.stream()
                .filter(MessageEdited.class::isInstance)
                .map(entry -> ((MessageEdited) entry).message().seq())
                .distinct()
                .toList();
        if (edited.isEmpty()) {
            return entries;
        }
        Map<Long, Message> bySeq = stored.read(messages.findAt(conversation.value(), edited)).stream()
                .collect(toMap(message -> message.position().seq(), message -> message));
        return entries.stream()
                .map(entry -> entry instanceof MessageEdited edit
                        ? withContent(edit, bySeq.get(edit.message().seq()))
                        : entry)
                .toList();
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
