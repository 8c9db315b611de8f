package org.parley.log;

import jakarta.ejb.ApplicationException;

/**
 * Says that a batch was rolled back for something that a lane meets by trying it differently.
 *
 * <p>An application exception, as the server logs each of the others with its stack, and nothing is wrong here.
 */
@ApplicationException(rollback = true)
public class Setback extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** What stood in the way. */
    enum Reason {
        /** Somebody else has locked a log for longer than a writer waits. */
        LOCKED,
        /** Somebody repeats a message that was posted before, and is to get the acknowledgement of the first. */
        REPEATED
    }

    private Setback(Reason reason, RuntimeException cause) {
        super(cause);
        this.reason = reason;
    }

    static Setback locked(RuntimeException cause) {
        return new Setback(Reason.LOCKED, cause);
    }

    static Setback repeated() {
        return new Setback(Reason.REPEATED, null);
    }

    /** How to try what failed so. */
    Attempt after(Attempt failed) {
        return reason == Reason.LOCKED ? failed.evading() : failed.recalling();
    }
}
