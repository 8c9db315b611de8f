package org.parley.web.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.contact.ContactChange;
import org.parley.contact.ContactPage;
import org.parley.contact.ContactService;
import org.parley.contact.KeptContact;
import org.parley.id.UserId;
import org.parley.web.json.QueryId;
import org.parley.web.json.QueryNumber;
import org.parley.web.security.Caller;

/** One's own contacts. */
@RequestScoped
@Path("/contacts")
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 500;

    @Inject
    private ContactService contacts;

    @Inject
    private Caller caller;

    /** The body that makes or changes a contact; what is missing stays. */
    public record ContactRequest(
            @Nullable String nickname, @Nullable Boolean blocked) {}

    /** A page of contacts; {@code cursor=next_cursor} asks for the next. */
    public record ContactListView(
            List<ContactView> contacts,
            boolean hasMore,
            @Nullable String nextCursor) {}

    @GET
    public ContactListView list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        UUID after = QueryId.of("cursor", cursor);
        ContactPage page = contacts.page(
                caller.user(),
                after == null ? null : new UserId(after),
                QueryNumber.limit(limit, DEFAULT_LIMIT, MAX_LIMIT));
        return new ContactListView(
                page.contacts().stream().map(ContactView::of).toList(),
                page.hasMore(),
                page.hasMore() ? page.last().toString() : null);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keep(@PathParam("id") UUID id, ContactRequest request) {
        KeptContact kept =
                contacts.keep(caller.user(), new UserId(id), new ContactChange(request.nickname(), request.blocked()));
        return Response.status(kept.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ContactView.of(kept.contact()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") UUID id) {
        contacts.remove(caller.user(), new UserId(id));
    }
}
