package org.parley.problem;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Carries a problem to whoever answers the request; it rolls the transaction back. */
@ApplicationException(rollback = true, inherited = true)
public final class ProblemException extends RuntimeException {

    /** How long a client should wait before it tries again what was unavailable. */
    private static final Duration UNAVAILABLE_RETRY = Duration.ofSeconds(1);

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    private ProblemException(Problem problem, @Nullable Throwable cause) {
        // A refusal is an answer, not a defect: without a stack trace a flood of bad requests stays cheap.
        super(problem.message(), cause, false, cause != null);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public static ProblemException invalidArgument(String message) {
        return new ProblemException(new Problem.InvalidArgument(message));
    }

    public static ProblemException notFound(String message) {
        return new ProblemException(new Problem.NotFound(message));
    }

    public static ProblemException unauthenticated(String message) {
        return new ProblemException(new Problem.Unauthenticated(message));
    }

    public static ProblemException unavailable(String message, @Nullable Throwable cause) {
        return new ProblemException(new Problem.Unavailable(message, UNAVAILABLE_RETRY), cause);
    }
}
