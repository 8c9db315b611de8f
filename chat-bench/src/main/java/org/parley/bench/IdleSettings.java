package org.parley.bench;

import java.time.Duration;
import java.util.Properties;

/**
 * How many are there and say nothing.
 *
 * @param users people
 * @param sockets of all of them together
 * @param warmup sockets that come and go before anything is measured
 * @param measured for how long they say nothing
 */
record IdleSettings(int users, int sockets, int warmup, Duration measured) {

    /**
     * Reads {@code bench.users}, {@code bench.sockets}, {@code bench.warmup} and {@code bench.seconds}.
     *
     * @throws IllegalArgumentException naming the setting that makes no sense
     */
    static IdleSettings read(Properties properties) {
        Numbers numbers = new Numbers(properties);
        return new IdleSettings(
                numbers.read("bench.users", 1_000, 1),
                numbers.read("bench.sockets", 19_000, 1),
                numbers.read("bench.warmup", 2_000, 1),
                Duration.ofSeconds(numbers.read("bench.seconds", 60, 1)));
    }

    /** The load in words, for the report. */
    String describe() {
        return sockets + " sockets of " + users + " people who say nothing";
    }
}
