package org.parley.web.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.message.MessageService;
import org.parley.message.ReactionDraft;
import org.parley.message.ReactionEmoji;
import org.parley.web.json.Required;

/** {@code react}: puts an emoji to a message or takes it back; answered by {@code message_ack} once it is committed. */
@ApplicationScoped
class ReactHandler implements FrameHandler {

    @Inject
    private MessageService messages;

    @Inject
    private CommitAnswers answers;

    /** Which emoji at which message; {@code remove} takes it back. */
    record ReactFrame(
            @Nullable UUID conversationId,
            @Nullable UUID messageId,
            @Nullable String emoji,
            @Nullable Boolean remove) {}

    @Override
    public String type() {
        return "react";
    }

    @Override
    public void handle(ClientSocket socket, UserId sender, Frame frame) {
        ReactFrame request = frame.data(ReactFrame.class);
        ConversationId conversation = new ConversationId(Required.field("conversation_id", request.conversationId()));
        ReactionDraft draft = new ReactionDraft(
                new MessageId(Required.field("message_id", request.messageId())),
                ReactionEmoji.of(Required.field("emoji", request.emoji())),
                !Boolean.TRUE.equals(request.remove()));
        answers.answer(socket, frame, messages.react(sender, conversation, draft), ServerFrames::messageAck);
    }
}
