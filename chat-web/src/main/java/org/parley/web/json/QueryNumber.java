package org.parley.web.json;

import org.jspecify.annotations.Nullable;
import org.parley.problem.ProblemException;

/** Numbers in query parameters. */
public final class QueryNumber {

    private QueryNumber() {}

    /**
     * The number, or null if the parameter is not given.
     *
     * @throws ProblemException invalid_argument if it is not a number
     */
    public static @Nullable Long of(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw ProblemException.invalidArgument(name + " is not a number");
        }
    }

    /** The same, for a number that is small. */
    public static @Nullable Integer small(String name, @Nullable String value) {
        Long number = of(name, value);
        if (number != null && number.intValue() != number) {
            throw ProblemException.invalidArgument(name + " is out of range");
        }
        return number == null ? null : number.intValue();
    }

    /**
     * How many a page is to have.
     *
     * @throws ProblemException invalid_argument if it is no number within 1 and {@code most}
     */
    public static int limit(@Nullable String value, int byDefault, int most) {
        Integer wanted = small("limit", value);
        if (wanted != null && (wanted < 1 || wanted > most)) {
            throw ProblemException.invalidArgument("limit is not within 1 and " + most);
        }
        return wanted == null ? byDefault : wanted;
    }
}
