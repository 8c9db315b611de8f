package org.parley.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.parley.access.AccessControl;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.CommitLanes;
import org.parley.store.message.MessageRepository;

/** Posts messages. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the commit lane has the transaction
public class MessageService {

    @Inject
    private CommitLanes lanes;

    @Inject
    private AccessControl access;

    @Inject
    private MessageRepository messages;

    /**
     * Posts a message; the stage completes only once it is committed.
     *
     * <p>The same draft of the same sender is posted once, however often and wherever it is sent. Problems of the
     * stage: not_found (no member, or reply_to names nothing), unavailable (try again).
     */
    public CompletionStage<Posted> post(UserId sender, ConversationId conversation, MessageDraft draft) {
        return lanes.submit(new PostMessage(conversation, sender, draft, access, messages));
    }
}
