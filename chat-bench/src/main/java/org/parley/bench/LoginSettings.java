package org.parley.bench;

import java.util.Properties;

/**
 * How many come.
 *
 * @param conversations of each person, with a message in each that the person has not seen
 * @param warmup visits that are not measured
 * @param visits that are measured
 */
record LoginSettings(int conversations, int warmup, int visits) {

    /**
     * Reads {@code bench.conversations}, {@code bench.warmup} and {@code bench.visits}.
     *
     * @throws IllegalArgumentException naming the setting that makes no sense
     */
    static LoginSettings read(Properties properties) {
        Numbers numbers = new Numbers(properties);
        return new LoginSettings(
                numbers.read("bench.conversations", 50, 1),
                numbers.read("bench.warmup", 10_000, 1),
                numbers.read("bench.visits", 5_000, 1));
    }

    /** The load in words, for the report. */
    String describe() {
        return "connect, auth and replay of " + conversations + " conversations";
    }
}
