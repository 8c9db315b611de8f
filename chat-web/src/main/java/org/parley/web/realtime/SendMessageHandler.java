package org.parley.web.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationService;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.message.MessageDraft;
import org.parley.message.MessageService;
import org.parley.problem.ProblemException;
import org.parley.web.message.PostRequest;

/** {@code send_message}: answered by {@code message_ack} once it is committed. */
@ApplicationScoped
class SendMessageHandler implements FrameHandler {

    @Inject
    private MessageService messages;

    @Inject
    private ConversationService conversations;

    @Inject
    private ErrorAnswers errors;

    /** To whom the message goes: to a conversation, or to a person. */
    record Addressee(
            @Nullable UUID conversationId, @Nullable UUID recipientId) {}

    @Override
    public String type() {
        return "send_message";
    }

    @Override
    public void handle(ClientSocket socket, UserId sender, Frame frame) {
        Addressee addressee = frame.data(Addressee.class);
        MessageDraft draft = frame.data(PostRequest.class).draft();
        messages.post(sender, conversation(sender, addressee), draft).whenComplete((posted, failure) -> {
            if (failure == null) {
                socket.send(ServerFrames.messageAck(frame.id(), posted));
            } else {
                errors.answer(socket, frame.id(), failure);
            }
        });
    }

    private ConversationId conversation(UserId sender, Addressee addressee) {
        if (addressee.conversationId() != null) {
            return new ConversationId(addressee.conversationId());
        }
        if (addressee.recipientId() == null) {
            throw ProblemException.invalidArgument("conversation_id or recipient_id is missing");
        }
        return conversations.direct(sender, new UserId(addressee.recipientId())).conversation();
    }
}
