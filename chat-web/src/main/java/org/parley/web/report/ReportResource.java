package org.parley.web.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.problem.ProblemException;
import org.parley.report.Moderation;
import org.parley.report.Report;
import org.parley.report.ReportPage;
import org.parley.web.json.QueryId;
import org.parley.web.json.QueryNumber;
import org.parley.web.json.Required;
import org.parley.web.security.Caller;

/** The reports, for administrators. */
@RequestScoped
@Path("/reports")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    @Inject
    private Moderation moderation;

    @Inject
    private Caller caller;

    /** The body that resolves a report, or opens it again. */
    public record OutcomeRequest(@Nullable Boolean resolved) {}

    /** A page of reports, newest first; {@code cursor=next_cursor} asks for the next. */
    public record ReportListView(
            List<ReportView> reports,
            boolean hasMore,
            @Nullable String nextCursor) {}

    @GET
    public ReportListView list(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        boolean open = switch (state) {
            case "open" -> true;
            case "resolved" -> false;
            default -> throw ProblemException.invalidArgument("state must be open or resolved");
        };
        ReportPage page =
                moderation.page(open, QueryId.of("cursor", cursor), QueryNumber.limit(limit, DEFAULT_LIMIT, MAX_LIMIT));
        List<Report> reports = page.reports();
        return new ReportListView(
                reports.stream().map(ReportView::of).toList(),
                page.hasMore(),
                page.hasMore() ? reports.get(reports.size() - 1).id().toString() : null);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReportView resolve(@PathParam("id") UUID id, OutcomeRequest request) {
        return ReportView.of(moderation.resolve(caller.user(), id, Required.field("resolved", request.resolved())));
    }
}
