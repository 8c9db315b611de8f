package org.parley.web.avatar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.parley.avatar.AvatarImage;
import org.parley.avatar.Avatars;
import org.parley.id.AvatarId;
import org.parley.problem.ProblemException;

/** Pictures of people and groups; an id is one picture for ever. */
@RequestScoped
@Path("/avatars/{id}")
@RolesAllowed("user")
public class AvatarResource {

    /** A year is for ever to caches; private, as only who is signed in may see it. */
    private static final String CACHE_CONTROL = "private, max-age=31536000, immutable";

    @Inject
    private Avatars avatars;

    @GET
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        AvatarImage image =
                avatars.find(new AvatarId(id)).orElseThrow(() -> ProblemException.notFound("There is no such picture"));
        EntityTag tag = new EntityTag(id.toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged == null ? Response.ok(image.bytes(), image.contentType()) : unchanged;
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .build();
    }
}
