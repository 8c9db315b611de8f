package org.parley.web.avatar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.parley.user.ProfileService;
import org.parley.web.security.Caller;

/** One's own picture. */
@RequestScoped
@Path("/users/me/avatar")
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class OwnAvatarResource {

    @Inject
    private ProfileService profiles;

    @Inject
    private Caller caller;

    /** Takes the bytes of a picture, whatever the request says that they are. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public AvatarView put(InputStream body) throws IOException {
        return AvatarView.of(profiles.setAvatar(caller.user(), AvatarBody.read(body)));
    }

    @DELETE
    public void delete() {
        profiles.removeAvatar(caller.user());
    }
}
