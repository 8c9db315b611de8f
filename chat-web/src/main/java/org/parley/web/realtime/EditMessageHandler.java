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

/** {@code edit_message}: lets a message say something else; answered by {@code message_ack} once it is committed. */
@ApplicationScoped
class EditMessageHandler implements FrameHandler {

    @Inject
    private MessageService messages;

    @Inject
    private CommitAnswers answers;

    /** Which message, and what it is to say. */
    record EditFrame(
            @Nullable UUID conversationId,
            @Nullable UUID messageId,
            @Nullable String content) {}

    @Override
    public String type() {
        return "edit_message";
    }

    @Override
    public void handle(ClientSocket socket, UserId sender, Frame frame) {
        EditFrame request = frame.data(EditFrame.class);
        ConversationId conversation = new ConversationId(Required.field("conversation_id", request.conversationId()));
        MessageId message = new MessageId(Required.field("message_id", request.messageId()));
        String content = Required.field("content", request.content());
        answers.answer(socket, frame, messages.edit(sender, conversation, message, content), ServerFrames::messageAck);
    }
}
