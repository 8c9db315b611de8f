package org.parley.web.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.parley.id.ConversationId;
import org.parley.message.HistoryService;
import org.parley.message.MessageService;
import org.parley.message.PageRequest;
import org.parley.message.Posted;
import org.parley.web.json.QueryNumber;
import org.parley.web.security.Caller;

/** The messages of a conversation. */
@RequestScoped
@Path("/conversations/{conversation}/messages")
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MessageResource {

    @Inject
    private MessageService messages;

    @Inject
    private HistoryService history;

    @Inject
    private Caller caller;

    @GET
    @Consumes(MediaType.WILDCARD)
    public MessagePageView page(
            @PathParam("conversation") UUID conversation,
            @QueryParam("before") @Nullable String before,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        PageRequest request = PageRequest.of(
                QueryNumber.of("before", before), QueryNumber.of("after", after), QueryNumber.small("limit", limit));
        return MessagePageView.of(history.page(caller.user(), new ConversationId(conversation), request));
    }

    /** Posts a message; the answer comes once it is committed. */
    @POST
    public CompletionStage<Response> post(@PathParam("conversation") UUID conversation, PostRequest request) {
        return messages.post(caller.user(), new ConversationId(conversation), request.draft())
                .thenApply(MessageResource::response);
    }

    private static Response response(Posted posted) {
        return Response.status(posted.duplicate() ? Response.Status.OK : Response.Status.CREATED)
                .entity(MessageView.of(posted.message()))
                .build();
    }
}
