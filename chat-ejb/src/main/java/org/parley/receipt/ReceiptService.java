package org.parley.receipt;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.log.VisibleMessages;
import org.parley.store.message.MessageEntity;
import org.parley.store.receipt.ReceiptRepository;

/** Says who got and who read a message, and when. */
@Stateless
public class ReceiptService {

    @Inject
    private VisibleMessages visible;

    @Inject
    private ReceiptRepository receipts;

    /**
     * The receipts of the others who were members when the message was posted, also of those that are still to come.
     *
     * @throws org.parley.problem.ProblemException not_found if the reader is no member, or sees no such message
     */
    public List<Receipt> of(UserId reader, ConversationId conversation, MessageId id) {
        MessageEntity message = visible.require(reader, conversation, id);
        return receipts.findReceipts(conversation.value(), message.seq(), message.senderId()).stream()
                .map(Receipt::of)
                .toList();
    }
}
