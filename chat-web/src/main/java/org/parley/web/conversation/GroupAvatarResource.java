package org.parley.web.conversation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.parley.conversation.GroupService;
import org.parley.id.ConversationId;
import org.parley.web.avatar.AvatarBody;
import org.parley.web.avatar.AvatarView;
import org.parley.web.security.Caller;

/** The picture of a group. */
@RequestScoped
@Path("/conversations/{conversation}/avatar")
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class GroupAvatarResource {

    @Inject
    private GroupService groups;

    @Inject
    private Caller caller;

    @PathParam("conversation")
    private UUID conversation;

    /** Takes the bytes of a picture, whatever the request says that they are. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Response> put(InputStream body) throws IOException {
        return groups.changeAvatar(caller.user(), new ConversationId(conversation), AvatarBody.read(body))
                .thenApply(settings ->
                        Response.ok(AvatarView.of(settings.avatar())).build());
    }

    @DELETE
    public CompletionStage<Response> delete() {
        return groups.changeAvatar(caller.user(), new ConversationId(conversation), null)
                .thenApply(settings -> Response.noContent().build());
    }
}
