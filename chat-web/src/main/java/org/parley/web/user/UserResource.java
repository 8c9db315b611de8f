package org.parley.web.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.parley.id.UserId;
import org.parley.presence.ConnectionDirectory;
import org.parley.user.UserProfile;
import org.parley.user.UserService;
import org.parley.web.security.Caller;

/** People. */
@RequestScoped
@Path("/users")
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class UserResource {

    @Inject
    private UserService users;

    @Inject
    private ConnectionDirectory directory;

    @Inject
    private Caller caller;

    /** People that were found. */
    public record UserListView(List<UserView> users) {}

    @GET
    public UserListView find(@QueryParam("query") @DefaultValue("") String query) {
        return new UserListView(users.find(query).stream().map(this::view).toList());
    }

    @GET
    @Path("/me")
    public UserView me() {
        return view(users.profile(caller.user()));
    }

    @GET
    @Path("/{id}")
    public UserView one(@PathParam("id") UUID id) {
        return view(users.profile(new UserId(id)));
    }

    private UserView view(UserProfile profile) {
        return UserView.of(profile, directory.isConnected(profile.id()));
    }
}
