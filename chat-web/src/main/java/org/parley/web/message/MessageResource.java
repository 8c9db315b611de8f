package org.parley.web.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.message.HistoryService;
import org.parley.message.MessageService;
import org.parley.message.PageRequest;
import org.parley.message.Posted;
import org.parley.message.ReactionDraft;
import org.parley.message.ReactionEmoji;
import org.parley.web.json.Compressed;
import org.parley.web.json.QueryNumber;
import org.parley.web.json.Required;
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

    @PathParam("conversation")
    private UUID conversation;

    /** The body of an edit. */
    public record EditRequest(@Nullable String content) {}

    /** What a message said before its edits, the first first. */
    public record EditionListView(List<EditionView> edits) {}

    /** What a message said before an edit, and until when. */
    public record EditionView(int edition, String content, Instant replacedAt) {}

    @GET
    @Compressed
    @Consumes(MediaType.WILDCARD)
    public MessagePageView page(
            @QueryParam("before") @Nullable String before,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        PageRequest request = PageRequest.of(
                QueryNumber.of("before", before), QueryNumber.of("after", after), QueryNumber.small("limit", limit));
        return MessagePageView.of(history.page(caller.user(), conversation(), request));
    }

    /** Posts a message; the answer comes once it is committed. */
    @POST
    public CompletionStage<Response> post(PostRequest request) {
        return messages.post(caller.user(), conversation(), request.draft()).thenApply(MessageResource::response);
    }

    @GET
    @Path("/{message}")
    @Consumes(MediaType.WILDCARD)
    public MessageView one(@PathParam("message") UUID message) {
        return MessageView.of(history.one(caller.user(), conversation(), new MessageId(message)));
    }

    /** Lets a message say something else; the answer is the message as it is then. */
    @PATCH
    @Path("/{message}")
    public MessageView edit(@PathParam("message") UUID message, EditRequest request) {
        String content = Required.field("content", request.content());
        messages.edit(caller.user(), conversation(), new MessageId(message), content)
                .toCompletableFuture()
                .join();
        return one(message);
    }

    @DELETE
    @Path("/{message}")
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Response> delete(@PathParam("message") UUID message) {
        return messages.delete(caller.user(), conversation(), new MessageId(message))
                .thenApply(written -> Response.noContent().build());
    }

    @GET
    @Path("/{message}/edits")
    @Consumes(MediaType.WILDCARD)
    public EditionListView editions(@PathParam("message") UUID message) {
        return new EditionListView(history.editions(caller.user(), conversation(), new MessageId(message)).stream()
                .map(edition -> new EditionView(edition.number(), edition.content(), edition.replacedAt()))
                .toList());
    }

    @PUT
    @Path("/{message}/reactions/{emoji}")
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Response> react(@PathParam("message") UUID message, @PathParam("emoji") String emoji) {
        return react(message, emoji, true);
    }

    @DELETE
    @Path("/{message}/reactions/{emoji}")
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Response> takeBack(@PathParam("message") UUID message, @PathParam("emoji") String emoji) {
        return react(message, emoji, false);
    }

    private CompletionStage<Response> react(UUID message, String emoji, boolean isAdded) {
        ReactionDraft draft = new ReactionDraft(new MessageId(message), ReactionEmoji.of(emoji), isAdded);
        return messages.react(caller.user(), conversation(), draft)
                .thenApply(written -> Response.noContent().build());
    }

    private ConversationId conversation() {
        return new ConversationId(conversation);
    }

    private static Response response(Posted posted) {
        return Response.status(posted.duplicate() ? Response.Status.OK : Response.Status.CREATED)
                .entity(MessageView.of(posted.message()))
                .build();
    }
}
