package org.parley.message;

import org.parley.event.LogPosition;
import org.parley.event.MessageRef;
import org.parley.id.MessageId;
import org.parley.log.OpenLog;
import org.parley.store.message.MessageEntity;

/** What the wishes to change a message answer. */
final class Changes {

    private Changes() {}

    static MessageRef ref(MessageEntity message) {
        return new MessageRef(new MessageId(message.messageId()), message.seq());
    }

    /** The change has its place in the log. */
    static Written at(LogPosition position, MessageEntity message, OpenLog log) {
        return new Written(ref(message), message.clientMessageId(), position, log.now(), false);
    }

    /** There was nothing to change. */
    static Written none(MessageEntity message, OpenLog log) {
        LogPosition head = new LogPosition(log.conversation(), log.next().seq() - 1);
        return new Written(ref(message), message.clientMessageId(), head, log.now(), true);
    }
}
