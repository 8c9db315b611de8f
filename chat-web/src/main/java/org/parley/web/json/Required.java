package org.parley.web.json;

import org.jspecify.annotations.Nullable;
import org.parley.problem.ProblemException;

/** Fields that a request must have. */
public final class Required {

    private Required() {}

    /**
     * The value.
     *
     * @throws ProblemException invalid_argument if it is missing or null
     */
    public static <T> T field(String name, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalidArgument(name + " is missing");
        }
        return value;
    }
}
