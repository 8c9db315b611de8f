package org.parley.web.conversation;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationList;
import org.parley.conversation.ConversationPage;
import org.parley.conversation.ConversationService;
import org.parley.conversation.ConversationView;
import org.parley.conversation.Founded;
import org.parley.conversation.GroupChange;
import org.parley.conversation.GroupDraft;
import org.parley.conversation.GroupService;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;
import org.parley.web.json.Compressed;
import org.parley.web.json.QueryNumber;
import org.parley.web.json.Required;
import org.parley.web.security.Caller;

/** One's own conversations. */
@RequestScoped
@Path("/conversations")
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConversationResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 200;

    @Inject
    private ConversationService conversations;

    @Inject
    private GroupService groups;

    @Inject
    private ConversationList list;

    @Inject
    private MemberItems members;

    @Inject
    private Caller caller;

    /** The body that asks for a conversation: with one other person, or a group. */
    public record StartRequest(
            @Nullable String kind,
            @Nullable UUID userId,
            @Nullable String name,
            @Nullable List<@Nullable UUID> memberIds) {}

    /** A page of conversations, newest activity first; {@code cursor=next_cursor} asks for the next. */
    public record ConversationListView(
            List<ConversationItem> conversations,
            boolean hasMore,
            @Nullable String nextCursor) {}

    @POST
    public Response start(StartRequest request) {
        Founded founded = switch (Required.field("kind", request.kind())) {
            case "direct" ->
                conversations.direct(caller.user(), new UserId(Required.field("user_id", request.userId())));
            case "group" -> new Founded(conversations.group(caller.user(), group(request)), true);
            default -> throw ProblemException.invalidArgument("kind must be direct or group");
        };
        return Response.status(founded.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(item(list.one(caller.user(), founded.conversation())))
                .build();
    }

    private static GroupDraft group(StartRequest request) {
        List<@Nullable UUID> members = request.memberIds() == null ? List.of() : request.memberIds();
        return new GroupDraft(
                Required.field("name", request.name()),
                members.stream()
                        .map(id -> new UserId(Required.field("member_ids[]", id)))
                        .collect(toSet()));
    }

    @GET
    @Compressed
    @Consumes(MediaType.WILDCARD)
    public ConversationListView list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        Integer wanted = QueryNumber.small("limit", limit);
        if (wanted != null && (wanted < 1 || wanted > MAX_LIMIT)) {
            throw ProblemException.invalidArgument("limit is not within 1 and " + MAX_LIMIT);
        }
        ConversationPage page =
                list.page(caller.user(), ListCursor.read(cursor), wanted == null ? DEFAULT_LIMIT : wanted);
        return new ConversationListView(
                members.conversations(caller.user(), page.conversations()),
                page.next() != null,
                ListCursor.write(page.next()));
    }

    @GET
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    public ConversationItem one(@PathParam("id") UUID id) {
        return item(list.one(caller.user(), new ConversationId(id)));
    }

    /** The body of a change of a group; what is missing stays as it is, an empty description is none. */
    public record ChangeRequest(
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean historyVisible) {}

    @PATCH
    @Path("/{id}")
    public ConversationItem change(@PathParam("id") UUID id, ChangeRequest request) {
        GroupChange change = new GroupChange(request.name(), request.description(), request.historyVisible());
        groups.change(caller.user(), new ConversationId(id), change)
                .toCompletableFuture()
                .join();
        return one(id);
    }

    private ConversationItem item(ConversationView view) {
        return members.conversations(caller.user(), List.of(view)).get(0);
    }
}
