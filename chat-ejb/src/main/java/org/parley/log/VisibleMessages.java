package org.parley.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.access.AccessControl;
import org.parley.event.Message;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;
import org.parley.store.message.MessageEntity;
import org.parley.store.message.MessageIdKey;
import org.parley.store.message.MessageRepository;

/** Finds a message for somebody who may see it. */
@ApplicationScoped
public class VisibleMessages {

    @Inject
    private AccessControl access;

    @Inject
    private MessageRepository messages;

    @Inject
    private StoredMessages stored;

    /**
     * The message of that id.
     *
     * @throws ProblemException not_found if the reader is no member, or sees no such message
     */
    public MessageEntity require(UserId reader, ConversationId conversation, MessageId id) {
        return require(visibleFrom(reader, conversation), conversation, id);
    }

    /** The same, read whole. */
    public Message read(UserId reader, ConversationId conversation, MessageId id) {
        long from = visibleFrom(reader, conversation);
        return stored.read(require(from, conversation, id)).seenFrom(from);
    }

    private long visibleFrom(UserId reader, ConversationId conversation) {
        return access.requireReader(reader, conversation).participant().visibleFromSeq();
    }

    private MessageEntity require(long from, ConversationId conversation, MessageId id) {
        return messages.findByIds(List.of(new MessageIdKey(conversation.value(), id.value()))).stream()
                .filter(message -> message.seq() >= from)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such message in this conversation"));
    }
}
