package org.parley.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.access.Room;
import org.parley.event.Announcement;
import org.parley.event.EventJson;
import org.parley.event.LogEvent;
import org.parley.event.LogPosition;
import org.parley.event.MemberJoined;
import org.parley.event.MemberLeft;
import org.parley.event.MemberRole;
import org.parley.event.MemberRoleChanged;
import org.parley.event.MessageEdited;
import org.parley.event.MessagePosted;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.store.log.ClientKey;
import org.parley.store.log.ConversationEventEntity;
import org.parley.store.log.LogRange;
import org.parley.store.log.LogRepository;
import org.parley.store.message.MessageEntity;
import org.parley.store.message.MessageKey;

/** The log of one conversation, locked and open for writing within one transaction. */
public final class OpenLog {

    private final long firstSeq;
    private final Map<UserId, MemberRole> members;
    private final Room room;
    private final Instant now;
    private final LogRepository store;
    private final Map<ClientKey, MessageEntity> posted = new HashMap<>();
    private final Map<MessageId, MessageEntity> messages = new HashMap<>();
    private final List<MessageEntity> written = new ArrayList<>();
    private final Audience audience;
    private long nextSeq;

    /**
     * A log with its newest entry at {@code head}.
     *
     * @param audience the members, with the seqs from which on they may see it
     */
    OpenLog(Room room, Audience audience, long head, Instant now, LogRepository store) {
        this.members = new HashMap<>(room.members());
        this.room =
                new Room(room.conversation(), room.isGroup(), Collections.unmodifiableMap(members), room.blockers());
        this.audience = audience;
        this.firstSeq = head + 1;
        this.nextSeq = firstSeq;
        this.now = now;
        this.store = store;
    }

    public ConversationId conversation() {
        return room.conversation();
    }

    /** Who is in the conversation, after all that was written by now. */
    public Room room() {
        return room;
    }

    /** The time of the transaction, the same for all that is written in it. */
    public Instant now() {
        return now;
    }

    /** The place that the next entry takes. */
    public LogPosition next() {
        return new LogPosition(conversation(), nextSeq);
    }

    /** The message that was posted before under the key, in an earlier transaction or in this one. */
    public Optional<MessageEntity> posted(ClientKey key) {
        return Optional.ofNullable(posted.get(key));
    }

    /** The message of that id, if it is of this conversation; a wish must have named it. */
    public Optional<MessageEntity> message(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** Writes a message at the {@link #next} place. */
    public void append(MessageEntity message, MessagePosted event) {
        take(event);
        written.add(message);
        remember(message);
    }

    /** Writes another change at the {@link #next} place, and who made it. */
    public void append(LogEvent event, UserId actor) {
        take(event);
        LogPosition place = event.position();
        store.append(new ConversationEventEntity(
                new MessageKey(place.conversation().value(), place.seq()),
                EventJson.kind(event),
                actor.value(),
                EventJson.write(storable(event)),
                now));
    }

    private void take(LogEvent event) {
        if (!event.position().equals(next())) {
            throw new IllegalStateException(event.position() + " is not the next place of the log, " + next());
        }
        nextSeq++;
        audience.add(event);
        if (event instanceof MemberJoined joined) {
            members.put(joined.member(), joined.role());
        } else if (event instanceof MemberLeft left) {
            members.remove(left.member());
        } else if (event instanceof MemberRoleChanged changed) {
            members.put(changed.member(), changed.role());
        }
    }

    /** What a message says stands in one place only, so that a deletion erases it. */
    private static LogEvent storable(LogEvent event) {
        return event instanceof MessageEdited edited ? edited.withoutQuoted() : event;
    }

    void remember(MessageEntity message) {
        posted.put(new ClientKey(message.conversationId(), message.senderId(), message.clientMessageId()), message);
        messages.put(new MessageId(message.messageId()), message);
    }

    boolean isChanged() {
        return nextSeq > firstSeq;
    }

    long head() {
        return nextSeq - 1;
    }

    /** The messages that were appended, as later wishes of the batch have left them. */
    List<MessageEntity> written() {
        return written;
    }

    LogRange range() {
        return new LogRange(conversation().value(), firstSeq, head());
    }

    List<Announcement> announcements() {
        return audience.announcements();
    }
}
