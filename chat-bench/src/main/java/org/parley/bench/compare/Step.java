package org.parley.bench.compare;

/**
 * What was measured of one server at one rate.
 *
 * @param rate messages a second, sent at fixed times
 * @param complete whether every message arrived at everybody in the end
 * @param p50Millis from the time at which a message was meant to be sent until it was delivered
 * @param serverMicros processor time of the server, a message
 * @param databaseMicros the same of its database
 * @param clientMicros the same of this load generator
 * @param otherCores processors that were busy with something else
 */
record Step(
        String peer,
        int round,
        int rate,
        boolean complete,
        double deliveriesPerSecond,
        double p50Millis,
        double p99Millis,
        double serverMicros,
        double databaseMicros,
        double clientMicros,
        double otherCores) {

    /** Slower than this a chat does not feel like one. */
    private static final double MOST_MILLIS = 100;

    /** Every delivery of the second was made in it, but for those on their way at its ends. */
    boolean isSustained() {
        return complete && p99Millis < MOST_MILLIS;
    }
}
