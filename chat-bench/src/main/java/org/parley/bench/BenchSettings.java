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
        Numbers numbers = new Numbers(properties);
        int users = numbers.read("bench.users", 200, 2);
        if (users % 2 != 0) {
            throw new IllegalArgumentException("bench.users=" + users + " is odd, and people talk in pairs.");
        }
        return new BenchSettings(
                users,
                numbers.read("bench.window", 16, 1),
                numbers.read("bench.rate", 0, 0),
                numbers.read("bench.nodes", 1, 1),
                Duration.ofSeconds(numbers.read("bench.warmup", 60, 0)),
                Duration.ofSeconds(numbers.read("bench.seconds", 20, 1)));
    }

    /** The load in words, for the report. */
    String describe() {
        String load = ratePerSecond > 0
                ? ratePerSecond + " messages/s at fixed times"
                : window + " messages in flight for each";
        return users + " users in pairs, " + load + ", " + nodes + (nodes == 1 ? " node" : " nodes");
    }
}
