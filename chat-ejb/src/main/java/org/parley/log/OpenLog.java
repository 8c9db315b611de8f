package org.parley.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.event.Announcement;
import org.parley.event.DomainEvent;
import org.parley.event.LogEvent;
import org.parley.event.LogPosition;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.store.log.ClientKey;
import org.parley.store.log.LogRange;
import org.parley.store.log.LogRepository;
import org.parley.store.message.MessageEntity;

/** The log of one conversation, locked and open for writing within one transaction. */
public final class OpenLog {

    private final ConversationId conversation;
    private final long firstSeq;
    private final Set<UserId> members;
    private final Instant now;
    private final LogRepository store;
    private final Map<ClientKey, MessageEntity> posted = new HashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();

    OpenLog(LogPosition head, Set<UserId> members, Instant now, LogRepository store) {
        this.conversation = head.conversation();
        this.firstSeq = head.seq() + 1;
        this.members = members;
        this.now = now;
        this.store = store;
    }

    public ConversationId conversation() {
        return conversation;
    }

    public Set<UserId> members() {
        return members;
    }

    /** The time of the transaction, the same for all that is written in it. */
    public Instant now() {
        return now;
    }

    /** The place that the next entry takes. */
    public LogPosition next() {
        return new LogPosition(conversation, firstSeq + events.size());
    }

    /** The message that was posted before under the key, in an earlier transaction or in this one. */
    public Optional<MessageEntity> posted(ClientKey key) {
        return Optional.ofNullable(posted.get(key));
    }

    /** Writes a message at the {@link #next} place. */
    public void append(MessageEntity message, LogEvent event) {
        if (!event.position().equals(next())) {
            throw new IllegalStateException(event.position() + " is not the next place of the log, " + next());
        }
        store.append(message);
        remember(message);
        events.add(event);
    }

    void remember(MessageEntity message) {
        posted.put(new ClientKey(message.conversationId(), message.senderId(), message.clientMessageId()), message);
    }

    boolean isChanged() {
        return !events.isEmpty();
    }

    long head() {
        return firstSeq + events.size() - 1;
    }

    LogRange range() {
        return new LogRange(conversation.value(), firstSeq, head());
    }

    Announcement announcement() {
        return new Announcement(members, List.copyOf(events));
    }
}
