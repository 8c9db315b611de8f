package org.parley.web.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
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

    static final String TYPE = "send_message";

    @Inject
    private MessageService messages;

    @Inject
    private ConversationService conversations;

    @Inject
    private CommitAnswers answers;

    /** To whom the message goes, a conversation or a person, and what {@link PostRequest} has. */
    record SendRequest(
            @Nullable UUID conversationId,
            @Nullable UUID recipientId,
            @Nullable UUID clientMessageId,
            @Nullable String content,
            @Nullable String messageType,
            @Nullable UUID replyTo,
            @Nullable UUID mediaId,
            @Nullable Instant clientTimestamp) {

        PostRequest post() {
            return new PostRequest(clientMessageId, content, messageType, replyTo, mediaId, clientTimestamp);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void handle(ClientSocket socket, UserId sender, Frame frame) {
        SendRequest request = frame.data(SendRequest.class);
        MessageDraft draft = request.post().draft();
        answers.answer(
                socket,
                frame,
                messages.post(sender, conversation(sender, request), draft),
                ServerFrames::messagePosted);
    }

    private ConversationId conversation(UserId sender, SendRequest request) {
        if (request.conversationId() != null) {
            return new ConversationId(request.conversationId());
        }
        if (request.recipientId() == null) {
            throw ProblemException.invalidArgument("conversation_id or recipient_id is missing");
        }
        return conversations.direct(sender, new UserId(request.recipientId())).conversation();
    }
}
