package org.parley.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.parley.problem.ProblemException;

/** Answers every failure of a request with problem details; what we did not foresee is logged and told without its inside. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Context
    private SecurityContext security;

    @Inject
    private ProblemMeters meters;

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException e) {
                return counted(ProblemDetails.of(e.problem()));
            }
            if (cause instanceof WebApplicationException e) {
                int status = e.getResponse().getStatus();
                // The role check says 403 to the anonymous as well; they are to sign in first.
                boolean anonymous = status == 403 && security.getUserPrincipal() == null;
                return counted(ProblemDetails.ofStatus(anonymous ? 401 : status));
            }
        }
        LOG.log(Level.ERROR, "A request failed", failure);
        meters.countUnexpected();
        return ProblemDetails.of(Unexpected.problem()).toResponse();
    }

    private Response counted(ProblemDetails details) {
        meters.count(details.code());
        return details.toResponse();
    }
}
