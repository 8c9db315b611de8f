package org.parley.identity;

import org.jspecify.annotations.Nullable;
import org.parley.limit.ClientNetwork;
import org.parley.problem.ProblemException;
import org.parley.validation.Text;

/** What somebody signs in with: the name that the client gives it, if any, and where it is. */
public record Device(@Nullable String name, ClientNetwork network) {

    private static final int MAX_NAME = 100;

    /**
     * Checks the name.
     *
     * @throws ProblemException invalid_argument or too_large
     */
    public static Device of(@Nullable String name, ClientNetwork network) {
        return new Device(name == null ? null : Text.check("device_name", name, MAX_NAME), network);
    }
}
