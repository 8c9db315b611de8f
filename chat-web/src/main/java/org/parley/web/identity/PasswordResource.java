package org.parley.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.parley.identity.PasswordChange;
import org.parley.web.json.Required;
import org.parley.web.security.Caller;

/** One's own password. */
@RequestScoped
@Path("/users/me/password")
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {

    @Inject
    private PasswordChange passwords;

    @Inject
    private Caller caller;

    /** The body that changes it. */
    public record PasswordRequest(
            @Nullable String currentPassword, @Nullable String newPassword) {}

    /** Changes it and signs out everywhere but here. */
    @PUT
    public void change(PasswordRequest request) {
        passwords.change(
                caller.session(),
                caller.user(),
                Required.field("current_password", request.currentPassword()),
                Required.field("new_password", request.newPassword()),
                caller.network());
    }
}
