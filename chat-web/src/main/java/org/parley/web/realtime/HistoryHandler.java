package org.parley.web.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.message.HistoryService;
import org.parley.message.MessagePage;
import org.parley.message.PageRequest;
import org.parley.web.json.Required;

/** {@code history}: a page of messages, as over REST. */
@ApplicationScoped
class HistoryHandler implements FrameHandler {

    @Inject
    private HistoryService history;

    /** Which page of which conversation. */
    record HistoryRequest(
            @Nullable UUID conversationId,
            @Nullable Long before,
            @Nullable Long after,
            @Nullable Integer limit) {}

    @Override
    public String type() {
        return "history";
    }

    @Override
    public void handle(ClientSocket socket, UserId sender, Frame frame) {
        HistoryRequest request = frame.data(HistoryRequest.class);
        ConversationId conversation = new ConversationId(Required.field("conversation_id", request.conversationId()));
        MessagePage page =
                history.page(sender, conversation, PageRequest.of(request.before(), request.after(), request.limit()));
        socket.send(ServerFrames.history(frame.id(), conversation, page));
    }
}
