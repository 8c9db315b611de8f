package org.parley.web.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.parley.identity.Device;
import org.parley.identity.Registration;
import org.parley.identity.SignIn;
import org.parley.identity.SignInService;
import org.parley.web.json.Required;
import org.parley.web.security.Caller;

/** Registering, and signing in and out. */
@RequestScoped
@Path("/auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

    @Inject
    private SignInService signIns;

    @Inject
    private Caller caller;

    /** The body of a registration. */
    public record RegisterRequest(
            @Nullable String username,
            @Nullable String password,
            @Nullable String email,
            @Nullable String displayName) {}

    /** The body of a login. */
    public record LoginRequest(
            @Nullable String username,
            @Nullable String password,
            @Nullable String deviceName) {}

    /** The body of a refresh. */
    public record RefreshRequest(@Nullable String refreshToken) {}

    @POST
    @Path("/register")
    @PermitAll
    public Response register(RegisterRequest request) {
        Registration registration = Registration.of(
                Required.field("username", request.username()),
                Required.field("password", request.password()),
                request.email(),
                request.displayName());
        return Response.status(Response.Status.CREATED)
                .entity(TokenView.of(signIns.register(registration, caller.network())))
                .build();
    }

    @POST
    @Path("/login")
    @PermitAll
    public TokenView login(LoginRequest request) {
        SignIn signIn = signIns.signIn(
                Required.field("username", request.username()),
                Required.field("password", request.password()),
                Device.of(request.deviceName(), caller.network()));
        return TokenView.of(signIn);
    }

    @POST
    @Path("/refresh")
    @PermitAll
    public TokenView refresh(RefreshRequest request) {
        return TokenView.of(signIns.refresh(Required.field("refresh_token", request.refreshToken())));
    }

    /** Ends the session of the token that the request carries. */
    @POST
    @Path("/logout")
    @RolesAllowed("user")
    @Consumes(MediaType.WILDCARD)
    public void logout() {
        signIns.signOut(caller.session());
    }
}
