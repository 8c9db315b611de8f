package org.parley.store;

import java.sql.SQLException;
import java.util.Optional;

/** The SQLSTATE of a failure, out of all that the server and EclipseLink have wrapped around it. */
public final class SqlState {

    private SqlState() {}

    /** The state that the database or its driver gave, or nothing if the failure was none of theirs. */
    public static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
