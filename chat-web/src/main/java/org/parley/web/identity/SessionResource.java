package org.parley.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.parley.id.SessionId;
import org.parley.identity.Sessions;
import org.parley.identity.SignInService;
import org.parley.web.security.Caller;

/** Where one is signed in, and signing out there. */
@RequestScoped
@Path("/auth/sessions")
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    private Sessions sessions;

    @Inject
    private SignInService signIns;

    @Inject
    private Caller caller;

    /** One's own open sessions. */
    public record SessionListView(List<SessionView> sessions) {}

    @GET
    public SessionListView list() {
        SessionId current = caller.session();
        return new SessionListView(sessions.openOf(caller.user()).stream()
                .map(session -> SessionView.of(session, current))
                .toList());
    }

    /** Signs out there; also where one is. */
    @DELETE
    @Path("/{id}")
    public void end(@PathParam("id") UUID id) {
        signIns.signOut(caller.session(), caller.user(), new SessionId(id));
    }

    /** Signs out everywhere but here. */
    @DELETE
    public void endOthers() {
        signIns.signOutElsewhere(caller.session(), caller.user());
    }
}
