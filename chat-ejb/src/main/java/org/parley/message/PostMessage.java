package org.parley.message;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.event.Mentions;
import org.parley.event.Message;
import org.parley.event.MessageBody;
import org.parley.event.MessageContext;
import org.parley.event.MessagePosted;
import org.parley.event.MessageTimes;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.log.Append;
import org.parley.log.OpenLog;
import org.parley.log.StoredMessages;
import org.parley.platform.Ids;
import org.parley.store.log.ClientKey;
import org.parley.store.message.MessageContextRepository;
import org.parley.store.message.MessageEntity;

/** The wish of a member to say something. */
record PostMessage(
        ConversationId conversation,
        UserId sender,
        MessageDraft draft,
        MessageRules rules,
        StoredMessages stored,
        MessageContextRepository contexts)
        implements Append<Posted> {

    @Override
    public Optional<ClientKey> clientKey() {
        return Optional.of(key());
    }

    @Override
    public Optional<MessageId> message() {
        return Optional.ofNullable(draft.replyTo());
    }

    private ClientKey key() {
        return new ClientKey(
                conversation.value(), sender.value(), draft.client().messageId());
    }

    @Override
    public Posted apply(OpenLog log) {
        rules.access().requireMember(sender, log.room());
        Optional<MessageEntity> earlier = log.posted(key());
        if (earlier.isPresent()) {
            return new Posted(stored.read(earlier.get()), true);
        }
        rules.access().requireWriter(sender, log.room());
        MessageContext context = context(log);
        Mentions mentions = rules.mentions(sender, draft.content(), log.room());
        Message message = new Message(
                log.next(),
                new MessageId(Ids.next()),
                sender,
                new MessageBody(draft.type(), draft.content(), draft.replyTo(), mentions),
                draft.client(),
                MessageTimes.of(log.now()),
                context);
        MessageEntity entity = entity(message);
        contexts.addMentions(
                entity.key(), mentions.members().stream().map(UserId::value).toList());
        log.append(entity, new MessagePosted(message));
        return new Posted(message, false);
    }

    private MessageContext context(OpenLog log) {
        return draft.replyTo() == null
                ? new MessageContext(null, List.of())
                : new MessageContext(
                        StoredMessages.quote(rules.requireMessage(sender, draft.replyTo(), log)), List.of());
    }

    private static MessageEntity entity(Message message) {
        MessageEntity entity = new MessageEntity(
                message.position().conversation().value(),
                message.position().seq(),
                message.id().value(),
                message.sender().value(),
                message.times().postedAt());
        MessageBody body = message.body();
        UUID replyTo = body.replyTo() == null ? null : body.replyTo().value();
        entity.say(body.type().code(), body.content(), replyTo);
        entity.callAll(body.mentions().isAll());
        entity.stamp(message.client().messageId(), message.client().time());
        return entity;
    }
}
