package org.parley.web.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parley.problem.Problem;

/** The error codes of chat.v1, with the HTTP status of each and whether the same request may succeed later. */
public enum ProblemCode {
    INVALID_FRAME("invalid_frame", 400, false),
    INVALID_ARGUMENT("invalid_argument", 400, false),
    UNAUTHENTICATED("unauthenticated", 401, false),
    FORBIDDEN("forbidden", 403, false),
    NOT_FOUND("not_found", 404, false),
    TOO_LARGE("too_large", 413, false),
    RATE_LIMITED("rate_limited", 429, true),
    BLOCKED("blocked", 403, false),
    CONFLICT("conflict", 409, false),
    UNAVAILABLE("unavailable", 503, true);

    private final String code;
    private final int status;
    private final boolean retryable;

    ProblemCode(String code, int status, boolean retryable) {
        this.code = code;
        this.status = status;
        this.retryable = retryable;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public boolean isRetryable() {
        return retryable;
    }

    /** The one place where problems get their codes. */
    public static ProblemCode of(Problem problem) {
        if (problem instanceof Problem.InvalidFrame) {
            return INVALID_FRAME;
        } else if (problem instanceof Problem.InvalidArgument) {
            return INVALID_ARGUMENT;
        } else if (problem instanceof Problem.Unauthenticated) {
            return UNAUTHENTICATED;
        } else if (problem instanceof Problem.Forbidden) {
            return FORBIDDEN;
        } else if (problem instanceof Problem.NotFound) {
            return NOT_FOUND;
        } else if (problem instanceof Problem.TooLarge) {
            return TOO_LARGE;
        } else if (problem instanceof Problem.RateLimited) {
            return RATE_LIMITED;
        } else if (problem instanceof Problem.Blocked) {
            return BLOCKED;
        } else if (problem instanceof Problem.Conflict) {
            return CONFLICT;
        }
        return UNAVAILABLE;
    }

    /** How long a client should wait before it tries again, where that is known. */
    public static @Nullable Duration retryAfter(Problem problem) {
        if (problem instanceof Problem.RateLimited limited) {
            return limited.retryAfter();
        }
        return problem instanceof Problem.Unavailable unavailable ? unavailable.retryAfter() : null;
    }
}
