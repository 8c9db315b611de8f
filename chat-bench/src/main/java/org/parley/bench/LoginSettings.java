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
        return new LoginSettings(
                number(properties, "bench.conversations", "50"),
                number(properties, "bench.warmup", "10000"),
                number(properties, "bench.visits", "5000"));
    }

    private static int number(Properties properties, String name, String otherwise) {
        String text = properties.getProperty(name, otherwise);
        if (text.matches("[1-9]\\d{0,6}")) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(name + "=" + text + " is not a whole number from 1 on.");
    }

    /** The load in words, for the report. */
    String describe() {
        return "connect, auth and replay of " + conversations + " conversations";
    }
}
