package org.parley.web.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;
import org.parley.identity.AccountAdministration;
import org.parley.identity.AccountDeletion;
import org.parley.presence.PresenceService;
import org.parley.presence.PresenceView;
import org.parley.problem.ProblemException;
import org.parley.user.OwnProfile;
import org.parley.user.ProfileChange;
import org.parley.user.ProfileService;
import org.parley.user.UserProfile;
import org.parley.user.UserService;
import org.parley.web.json.Required;
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
    private ProfileService profiles;

    @Inject
    private AccountDeletion deletion;

    @Inject
    private AccountAdministration administration;

    @Inject
    private PresenceService presence;

    @Inject
    private Caller caller;

    /** People that were found. */
    public record UserListView(List<UserView> users) {}

    /** The body of a change of one's own profile; what is missing stays. */
    public record ProfileRequest(
            @Nullable String displayName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String statusText) {}

    /** The body that deletes an account. */
    public record DeletionRequest(@Nullable String password) {}

    /** The body by which an administrator changes an account. */
    public record StateRequest(@Nullable String state) {}

    @GET
    public UserListView find(@QueryParam("query") @DefaultValue("") String query) {
        List<UserProfile> found = users.find(query);
        Map<UserId, PresenceView> presences =
                presence.of(caller.user(), found.stream().map(UserProfile::id).toList());
        return new UserListView(found.stream()
                .map(profile -> UserView.of(profile, presences.get(profile.id())))
                .toList());
    }

    @GET
    @Path("/me")
    public OwnUserView me() {
        return own(profiles.own(caller.user()));
    }

    /** Changes what is given; an empty text clears. */
    @PUT
    @Path("/me")
    @Consumes(MediaType.APPLICATION_JSON)
    public OwnUserView change(ProfileRequest request) {
        ProfileChange change =
                ProfileChange.of(request.displayName(), request.email(), request.phone(), request.statusText());
        return own(profiles.change(caller.user(), change));
    }

    @GET
    @Path("/{id}")
    public UserView one(@PathParam("id") UUID id) {
        return view(users.profile(new UserId(id)));
    }

    /** How present somebody is; who may not know of it sees everybody offline. */
    @GET
    @Path("/{id}/status")
    public StatusView status(@PathParam("id") UUID id) {
        UserId user = users.profile(new UserId(id)).id();
        return StatusView.of(user, presenceOf(user));
    }

    /** Deletes one's own account, which takes the password once more. */
    @DELETE
    @Path("/me")
    @Consumes(MediaType.APPLICATION_JSON)
    public void delete(DeletionRequest request) {
        deletion.delete(caller.user(), Required.field("password", request.password()));
    }

    /** Disables or enables an account. */
    @PATCH
    @Path("/{id}")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    public UserView administer(@PathParam("id") UUID id, StateRequest request) {
        UserId who = new UserId(id);
        switch (Required.field("state", request.state())) {
            case "active" -> administration.activate(who);
            case "deactivated" -> administration.deactivate(caller.user(), who);
            default -> throw ProblemException.invalidArgument("state must be active or deactivated");
        }
        return view(users.profile(who));
    }

    private OwnUserView own(OwnProfile profile) {
        return OwnUserView.of(profile, view(profile.profile()));
    }

    private UserView view(UserProfile profile) {
        return UserView.of(profile, presenceOf(profile.id()));
    }

    private PresenceView presenceOf(UserId user) {
        return presence.of(caller.user(), List.of(user)).get(user);
    }
}
