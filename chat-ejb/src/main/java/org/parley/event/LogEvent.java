package org.parley.event;

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

    @Override
    default ConversationId conversation() {
        return position().conversation();
    }
}
