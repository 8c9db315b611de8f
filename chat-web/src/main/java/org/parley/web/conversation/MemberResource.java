package org.parley.web.conversation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationList;
import org.parley.conversation.GroupService;
import org.parley.conversation.MemberChange;
import org.parley.event.MemberRole;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;
import org.parley.web.json.Compressed;
import org.parley.web.json.Required;
import org.parley.web.security.Caller;

/** Who is in a conversation, and which part each plays. */
@RequestScoped
@Path("/conversations/{conversation}/members")
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    @Inject
    private GroupService groups;

    @Inject
    private ConversationList list;

    @Inject
    private MemberItems items;

    @Inject
    private Caller caller;

    @PathParam("conversation")
    private UUID conversation;

    /** Whom to add, and with which role: a member's if nothing is said. */
    public record AddRequest(
            @Nullable UUID userId, @Nullable String role) {}

    /** The role that a member is to have. */
    public record RoleRequest(@Nullable String role) {}

    /** A member after the change; {@code seq} is its place in the log, null if there was nothing to change. */
    public record ChangedMember(
            UUID conversationId,
            UUID userId,
            String role,
            @Nullable Long seq,
            Instant timestamp) {}

    @GET
    @Compressed
    @Consumes(MediaType.WILDCARD)
    public MemberListView members() {
        return items.list(caller.user(), list.members(caller.user(), new ConversationId(conversation)));
    }

    /** Adds a member; of somebody who is one, changes the role. */
    @POST
    public CompletionStage<Response> add(AddRequest request) {
        UserId member = new UserId(Required.field("user_id", request.userId()));
        MemberRole role = request.role() == null ? null : role(request.role());
        return groups.add(caller.user(), new ConversationId(conversation), member, role)
                .thenApply(this::response);
    }

    @PATCH
    @Path("/{user}")
    public CompletionStage<Response> changeRole(@PathParam("user") UUID user, RoleRequest request) {
        MemberRole role = role(Required.field("role", request.role()));
        return groups.changeRole(caller.user(), new ConversationId(conversation), new UserId(user), role)
                .thenApply(this::response);
    }

    /** Removes a member, or lets oneself leave. */
    @DELETE
    @Path("/{user}")
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Response> remove(@PathParam("user") UUID user) {
        return groups.remove(caller.user(), new ConversationId(conversation), new UserId(user))
                .thenApply(change -> Response.noContent().build());
    }

    private Response response(MemberChange change) {
        return Response.status(change.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new ChangedMember(
                        conversation,
                        change.member().value(),
                        change.role().code(),
                        change.position() == null ? null : change.position().seq(),
                        change.at()))
                .build();
    }

    private static MemberRole role(String code) {
        return MemberRole.of(code).orElseThrow(() -> ProblemException.invalidArgument("role must be admin or member"));
    }
}
