package org.parley.log;

/**
 * How a batch is tried: first as if nothing stood in its way, which is how it nearly always is.
 *
 * @param isEvading whether wishes for logs that somebody else has locked are postponed instead of waiting: who writes to other
 *     conversations must not stand behind one that is locked
 * @param isRecalling whether what was posted before is looked up, which costs as much as the rest of the question (ADR 0026)
 */
record Attempt(boolean isEvading, boolean isRecalling) {

    static final Attempt FIRST = new Attempt(false, false);

    Attempt evading() {
        return new Attempt(true, isRecalling);
    }

    Attempt recalling() {
        return new Attempt(isEvading, true);
    }
}
