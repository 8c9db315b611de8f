package org.parley.realtime;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.parley.event.ClientStamp;
import org.parley.event.LogEvent;
import org.parley.event.LogPosition;
import org.parley.event.Mentions;
import org.parley.event.Message;
import org.parley.event.MessageBody;
import org.parley.event.MessageContext;
import org.parley.event.MessagePosted;
import org.parley.event.MessageTimes;
import org.parley.event.MessageType;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;

/** The log of one conversation, of which only the head matters. */
final class StoredLog implements MissedEvents {

    private final ConversationId conversation;
    private long head;
    private long visibleFrom = 1;
    private boolean excluded;
    private Runnable onRead = () -> {};

    StoredLog(ConversationId conversation) {
        this.conversation = conversation;
    }

    /** Makes sure that the entry is in the log, as it is before anybody hears of it. */
    void append(long seq) {
        head = Math.max(head, seq);
    }

    long head() {
        return head;
    }

    void onRead(Runnable action) {
        onRead = action;
    }

    /** Hides what is before from the reader. */
    void hideBefore(long seq) {
        visibleFrom = seq;
    }

    void exclude() {
        excluded = true;
    }

    LogEvent entry(long seq) {
        return new MessagePosted(new Message(
                new LogPosition(conversation, seq),
                new MessageId(new UUID(0, seq)),
                new UserId(new UUID(0, 0)),
                new MessageBody(MessageType.TEXT, "message " + seq, null, Mentions.NONE),
                new ClientStamp(new UUID(1, seq), null),
                MessageTimes.of(Instant.EPOCH),
                new MessageContext(null, List.of())));
    }

    @Override
    public Map<UserId, Map<ConversationId, Long>> heads(Map<UserId, Set<ConversationId>> known) {
        return known.keySet().stream().collect(toMap(reader -> reader, reader -> Map.of(conversation, head)));
    }

    @Override
    public List<Map<ConversationId, Page>> after(List<Behind> clients, int limit) {
        // What is read is fixed before anything else happens, as in a database.
        List<Map<ConversationId, Page>> pages =
                clients.stream().map(client -> after(client, limit)).toList();
        onRead.run();
        return excluded
                ? clients.stream().map(client -> Map.<ConversationId, Page>of()).toList()
                : pages;
    }

    private Map<ConversationId, Page> after(Behind client, int limit) {
        long from = Math.max(client.seqs().get(conversation) + 1, visibleFrom);
        List<Delivery> page = LongStream.rangeClosed(from, Math.min(head, from + limit - 1))
                .mapToObj(this::entry)
                .map(Delivery::new)
                .toList();
        return Map.of(conversation, new Page(from, page));
    }
}
