package org.parley.web.problem;

import java.time.Duration;
import org.parley.problem.Problem;

/** What clients are told of a failure that was not foreseen: that it happened, and nothing of its inside. */
public final class Unexpected {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private Unexpected() {}

    /** The problem to tell; mostly the database is away, and the same request succeeds when it is back. */
    public static Problem problem() {
        return new Problem.Unavailable("The server can not answer this now", RETRY_AFTER);
    }
}
