package org.parley.tests.authorisation;

import java.util.Map;

/** A row of the table: a route or a frame type, of what if that matters, and what each actor gets. */
record Row(String call, String object, Map<Actor, String> cells) {

    /** The cell of who can not be in the place that the row speaks of. */
    private static final String NOT_APPLICABLE = "-";

    String expected(Actor actor) {
        return cells.get(actor);
    }

    boolean isApplicable(Actor actor) {
        return !expected(actor).equals(NOT_APPLICABLE);
    }

    /** Is it said there that somebody may not? */
    static boolean isRefusal(String outcome) {
        return outcome.matches("[45]\\d\\d .*|(error|close) .*");
    }

    /** Does the actor get the events that were missed, of a time at which they were for the actor? */
    static boolean tellsWhatWasMissed(String outcome) {
        return outcome.endsWith("events");
    }

    /** What tells the row from all others. */
    String key() {
        return key(call, object);
    }

    static String key(String call, String object) {
        return object.isEmpty() ? call : call + " (" + object + ")";
    }

    @Override
    public String toString() {
        return key();
    }
}
