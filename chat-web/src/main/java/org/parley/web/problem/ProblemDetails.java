package org.parley.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parley.problem.Problem;

/** A problem as the body of a response (RFC 9457), with the code of chat.v1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String code,
        boolean retryable,
        @Nullable Long retryAfterMs) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The details of a problem, with the status that its code has. */
    public static ProblemDetails of(Problem problem) {
        ProblemCode code = ProblemCode.of(problem);
        return of(code, code.status(), problem.message(), ProblemCode.retryAfter(problem));
    }

    /** The details of what the server or its framework refused with a status of their own. */
    static ProblemDetails ofStatus(int status) {
        return switch (status) {
            case 401 -> of(new Problem.Unauthenticated("A valid access token is needed"));
            case 403 -> of(new Problem.Forbidden("Your role does not allow this"));
            case 404 -> of(new Problem.NotFound("There is nothing here"));
            default ->
                of(
                        status < 500 ? ProblemCode.INVALID_FRAME : ProblemCode.UNAVAILABLE,
                        status,
                        "The request can not be answered in this form",
                        null);
        };
    }

    private static ProblemDetails of(ProblemCode code, int status, String detail, @Nullable Duration retryAfter) {
        return new ProblemDetails(
                "about:blank",
                title(status),
                status,
                detail,
                code.code(),
                code.isRetryable(),
                retryAfter == null ? null : retryAfter.toMillis());
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    Response toResponse() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (retryAfterMs != null) {
            // In seconds (RFC 9110, 10.2.3): rounded up, as who comes earlier is refused again.
            response.header(
                    HttpHeaders.RETRY_AFTER,
                    Duration.ofMillis(retryAfterMs).plusMillis(999).toSeconds());
        }
        return response.build();
    }
}
