package org.parley.bench;

import java.time.Duration;
import java.util.Properties;

/**
 * How much load, and for how long.
 *
 * @param users people who talk, in pairs
 * @param window messages that each of them keeps in flight; only without a rate
 * @param ratePerSecond messages of all together, sent at fixed times whatever the server does; 0: by the window
 * @param nodes servers over which the people are spread
 * @param warmup time that is not measured; after a minute the server has compiled what it runs
 * @param measured time that is measured
 */
record BenchSettings(int users, int window, int ratePerSecond, int nodes, Duration warmup, Duration measured) {

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException naming the setting that makes no sense
     */
    static BenchSettings read(Properties properties) {
        int users = number(properties, "bench.users", 200, 2);
        if (users % 2 != 0) {
            throw new IllegalArgumentException("bench.users=" + users + " is odd, and people talk in pairs.");
        }
        return new BenchSettings(
                users,
                number(properties, "bench.window", 16, 1),
                number(properties, "bench.rate", 0, 0),
                number(properties, "bench.nodes", 1, 1),
                Duration.ofSeconds(number(properties, "bench.warmup", 60, 0)),
                Duration.ofSeconds(number(properties, "bench.seconds", 20, 1)));
    }

    private static int number(Properties properties, String name, int otherwise, int least) {
        String text = properties.getProperty(name, String.valueOf(otherwise));
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) >= least) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(name + "=" + text + " is not a whole number from " + least + " on.");
    }

    /** The load in words, for the report. */
    String describe() {
        String load = ratePerSecond > 0
                ? ratePerSecond + " messages/s at fixed times"
                : window + " messages in flight for each";
        return users + " users in pairs, " + load + ", " + nodes + (nodes == 1 ? " node" : " nodes");
    }
}
