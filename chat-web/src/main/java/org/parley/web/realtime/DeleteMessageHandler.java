package org.parley.web.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.message.MessageService;
import org.parley.web.json.Required;

/** {@code delete_message}: erases a message; answered by {@code message_ack} once it is committed. */
@ApplicationScoped
class DeleteMessageHandler implements FrameHandler {

    @Inject
    private MessageService messages;

    @Inject
    private CommitAnswers answers;

    /** Which message. */
    record DeleteFrame(
            @Nullable UUID conversationId, @Nullable UUID messageId) {}

    @Override
    public String type() {
        return "delete_message";
    }

    @Override
    public void handle(ClientSocket socket, UserId sender, Frame frame) {
        DeleteFrame request = frame.data(DeleteFrame.class);
        ConversationId conversation = new ConversationId(Required.field("conversation_id", request.conversationId()));
        MessageId message = new MessageId(Required.field("message_id", request.messageId()));
        answers.answer(socket, frame, messages.delete(sender, conversation, message), ServerFrames::messageAck);
    }
}
