package org.parley.message;

import java.util.Optional;
import org.parley.event.LogPosition;
import org.parley.event.MessageDeleted;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.log.Append;
import org.parley.log.OpenLog;
import org.parley.store.message.MessageContextRepository;
import org.parley.store.message.MessageEntity;

/** The wish to erase a message; its place in the log, with who erased it and when, remains. */
record DeleteMessage(
        ConversationId conversation, UserId eraser, MessageId id, MessageRules rules, MessageContextRepository contexts)
        implements Append<Written> {

    @Override
    public Optional<MessageId> message() {
        return Optional.of(id);
    }

    @Override
    public Written apply(OpenLog log) {
        rules.access().requireMember(eraser, log.room());
        MessageEntity message = rules.requireMessage(eraser, id, log);
        rules.access().requireEraser(eraser, new UserId(message.senderId()), log.room());
        if (message.isDeleted()) {
            return Changes.none(message, log);
        }
        LogPosition position = log.next();
        contexts.erase(message.key());
        message.erase(eraser.value(), log.now());
        log.append(new MessageDeleted(position, Changes.ref(message), eraser, log.now()), eraser);
        return Changes.at(position, message, log);
    }
}
