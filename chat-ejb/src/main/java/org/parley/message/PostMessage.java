package org.parley.message;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.access.AccessControl;
import org.parley.event.ClientStamp;
import org.parley.event.Message;
import org.parley.event.MessageBody;
import org.parley.event.MessagePosted;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.log.Append;
import org.parley.log.OpenLog;
import org.parley.platform.Ids;
import org.parley.problem.ProblemException;
import org.parley.store.log.ClientKey;
import org.parley.store.message.MessageEntity;
import org.parley.store.message.MessageRepository;

/** The wish of a member to say something. */
final class PostMessage implements Append<Posted> {

    private final ConversationId conversation;
    private final UserId sender;
    private final MessageDraft draft;
    private final AccessControl access;
    private final MessageRepository messages;

    PostMessage(
            ConversationId conversation,
            UserId sender,
            MessageDraft draft,
            AccessControl access,
            MessageRepository messages) {
        this.conversation = conversation;
        this.sender = sender;
        this.draft = draft;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public ConversationId conversation() {
        return conversation;
    }

    @Override
    public Optional<ClientKey> clientKey() {
        return Optional.of(key());
    }

    private ClientKey key() {
        return new ClientKey(
                conversation.value(), sender.value(), draft.client().messageId());
    }

    @Override
    public Posted apply(OpenLog log) {
        access.requireWriter(sender, log.members());
        Optional<MessageEntity> earlier = log.posted(key());
        if (earlier.isPresent()) {
            return new Posted(StoredMessages.read(earlier.get()), true);
        }
        requireQuoted(draft.body().replyTo());
        Message message = new Message(
                log.next(), new MessageId(Ids.next()), sender, draft.body(), draft.client(), log.now(), null);
        log.append(entity(message), new MessagePosted(message));
        return new Posted(message, false);
    }

    private void requireQuoted(@Nullable MessageId quoted) {
        if (quoted != null
                && messages.findById(conversation.value(), quoted.value()).isEmpty()) {
            throw ProblemException.notFound("reply_to names no message of this conversation");
        }
    }

    private static MessageEntity entity(Message message) {
        MessageEntity entity = new MessageEntity(
                message.position().conversation().value(),
                message.position().seq(),
                message.id().value(),
                message.sender().value(),
                message.postedAt());
        MessageBody body = message.body();
        UUID replyTo = body.replyTo() == null ? null : body.replyTo().value();
        entity.say(body.type().code(), body.content(), replyTo);
        ClientStamp client = message.client();
        entity.stamp(client.messageId(), client.time());
        return entity;
    }
}
