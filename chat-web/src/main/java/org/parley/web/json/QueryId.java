package org.parley.web.json;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.problem.ProblemException;

/** Ids in query parameters. */
public final class QueryId {

    private static final int LENGTH = 36;

    private QueryId() {}

    /**
     * The id, or null if the parameter is not given.
     *
     * @throws ProblemException invalid_argument if it is not a UUID in the form in which we write it
     */
    public static @Nullable UUID of(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            if (value.length() == LENGTH) {
                return UUID.fromString(value);
            }
        } catch (IllegalArgumentException e) {
            // refused below, like any other text that is no UUID
        }
        throw ProblemException.invalidArgument(name + " is not one that this server gave");
    }
}
