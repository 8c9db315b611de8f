package org.parley.log;

import org.parley.store.SqlState;

/** Tells a failure that a statement brought upon itself from one of the database as a whole. */
final class DatabaseFailure {

    /** PostgreSQL's lock_not_available. */
    private static final String LOCK_TIMEOUT = "55P03";

    private DatabaseFailure() {}

    /**
     * Was it the data (class 22), a constraint (23) or a collision with another transaction (40), by SQLSTATE?
     *
     * <p>Then the other wishes of the batch succeed if they are tried without it.
     */
    static boolean isOfOneStatement(Throwable failure) {
        return SqlState.of(failure)
                .filter(state -> state.startsWith("22") || state.startsWith("23") || state.startsWith("40"))
                .isPresent();
    }

    /** Was something locked for longer than a writer waits? Then nothing is wrong with the wishes, nor with the database. */
    static boolean isLockTimeout(Throwable failure) {
        return SqlState.of(failure).filter(LOCK_TIMEOUT::equals).isPresent();
    }
}
