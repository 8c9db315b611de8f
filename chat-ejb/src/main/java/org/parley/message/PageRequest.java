package org.parley.message;

import org.jspecify.annotations.Nullable;
import org.parley.problem.ProblemException;

/**
 * Which page of a history: the newest messages before a seq, or the oldest after one.
 *
 * @param before only messages with a smaller seq, or null
 * @param after only messages with a greater seq, or null; given alone, the page is read forward from it
 * @param limit the most messages, 1 to {@value #MAX_LIMIT}
 */
public record PageRequest(@Nullable Long before, @Nullable Long after, int limit) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.invalidArgument("limit is not within 1 and " + MAX_LIMIT);
        }
        if ((before != null && before < 0) || (after != null && after < 0)) {
            throw ProblemException.invalidArgument("before and after must not be negative");
        }
    }

    /** The request of a client that may have left anything open. */
    public static PageRequest of(@Nullable Long before, @Nullable Long after, @Nullable Integer limit) {
        return new PageRequest(before, after, limit == null ? DEFAULT_LIMIT : limit);
    }

    boolean isForward() {
        return after != null && before == null;
    }

    /** The first seq of interest. */
    long from() {
        if (after == null) {
            return 1;
        }
        return after == Long.MAX_VALUE ? after : after + 1;
    }

    /** The last seq of interest. */
    long to() {
        return before == null ? Long.MAX_VALUE : before - 1;
    }
}
