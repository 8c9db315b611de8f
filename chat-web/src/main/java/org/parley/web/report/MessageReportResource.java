package org.parley.web.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.report.FiledReport;
import org.parley.report.ReportService;
import org.parley.web.json.Required;
import org.parley.web.security.Caller;

/** Reporting a message to the administrators. */
@RequestScoped
@Path("/conversations/{conversation}/messages/{message}/reports")
@RolesAllowed("user")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MessageReportResource {

    @Inject
    private ReportService reports;

    @Inject
    private Caller caller;

    /** The body of a report. */
    public record ReportRequest(@Nullable String reason) {}

    /** The report that there is now. */
    public record FiledView(UUID reportId) {}

    @POST
    public Response file(
            @PathParam("conversation") UUID conversation, @PathParam("message") UUID message, ReportRequest request) {
        FiledReport filed = reports.file(
                caller.user(),
                new ConversationId(conversation),
                new MessageId(message),
                Required.field("reason", request.reason()));
        return Response.status(filed.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new FiledView(filed.id()))
                .build();
    }
}
