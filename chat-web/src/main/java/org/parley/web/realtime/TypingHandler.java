package org.parley.web.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.typing.TypingService;
import org.parley.web.json.Required;

/** {@code typing}: somebody types in a conversation, or has stopped. */
@ApplicationScoped
class TypingHandler implements FrameHandler {

    @Inject
    private TypingService typing;

    /** Where, and whether. */
    record TypingRequest(
            @Nullable UUID conversationId, @Nullable Boolean isTyping) {}

    @Override
    public String type() {
        return "typing";
    }

    @Override
    public void handle(ClientSocket socket, UserId sender, Frame frame) {
        TypingRequest request = frame.data(TypingRequest.class);
        typing.change(
                sender,
                new ConversationId(Required.field("conversation_id", request.conversationId())),
                Required.field("is_typing", request.isTyping()));
    }
}
