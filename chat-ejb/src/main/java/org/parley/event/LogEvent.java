package org.parley.event;

import java.util.OptionalLong;
import org.parley.id.ConversationId;

/** A durable change: it has its place in the conversation's log, and is replayed to who missed it. */
public sealed interface LogEvent extends DomainEvent
        permits MessagePosted,
                MessageEdited,
                MessageDeleted,
                ReactionChanged,
                MemberJoined,
                MemberLeft,
                MemberRoleChanged,
                ConversationChanged {

    LogPosition position();

    /** The place of an earlier message whose content this tells, if it does. */
    default OptionalLong quotedSeq() {
        return OptionalLong.empty();
    }

    /** The same for a member who may not see that message: the entry has its place, and tells nothing of the content. */
    default LogEvent withoutQuoted() {
        return this;
    }

    /** The event as somebody sees it whose view of the log begins at that seq. */
    default LogEvent seenFrom(long visibleFrom) {
        return quotedSeq().orElse(Long.MAX_VALUE) < visibleFrom ? withoutQuoted() : this;
    }

    @Override
    default ConversationId conversation() {
        return position().conversation();
    }
}
