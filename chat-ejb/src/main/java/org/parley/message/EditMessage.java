package org.parley.message;

import java.util.Optional;
import org.parley.event.LogPosition;
import org.parley.event.Mentions;
import org.parley.event.MessageEdited;
import org.parley.event.MessageRef;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.log.Append;
import org.parley.log.OpenLog;
import org.parley.store.message.MessageContextRepository;
import org.parley.store.message.MessageEntity;

/** The wish of a sender to say something else instead; what was said before is kept. */
record EditMessage(
        ConversationId conversation,
        UserId editor,
        MessageId id,
        String content,
        MessageRules rules,
        MessageContextRepository contexts)
        implements Append<Written> {

    @Override
    public Optional<MessageId> message() {
        return Optional.of(id);
    }

    @Override
    public Written apply(OpenLog log) {
        rules.access().requireMember(editor, log.room());
        MessageEntity message = rules.requireMessage(editor, id, log);
        rules.access().requireAuthor(editor, new UserId(message.senderId()), log.room());
        rules.requireLiving(message);
        String before = message.content();
        if (content.equals(before)) {
            return Changes.none(message, log);
        }
        LogPosition position = log.next();
        Mentions mentions = rules.mentions(editor, content, log.room());
        contexts.addEdition(message.key(), before == null ? "" : before, log.now());
        contexts.replaceMentions(
                message.key(), mentions.members().stream().map(UserId::value).toList());
        message.edit(content, log.now());
        message.callAll(mentions.isAll());
        MessageRef ref = Changes.ref(message);
        log.append(new MessageEdited(position, ref, editor, content, mentions, log.now()), editor);
        return Changes.at(position, message, log);
    }
}
