package org.parley.bench;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much load, and for how long.
 *
 * @param users people who talk, in pairs
 * @param window messages that each of them keeps in flight; only without a rate
 * @param ratePerSecond messages of all together, sent at fixed times whatever the server does; 0: by the window
 * @param nodes servers over which the people are spread
 * @param warmup time that is not measured; after a minute the server has compiled what it runs
 * @param measured time that is measured
 * @param server settings of the server, by their own names
 */
record BenchSettings(
        int users,
        int window,
        int ratePerSecond,
        int nodes,
        Duration warmup,
        Duration measured,
        Map<String, String> server) {

    /** The benchmark says itself where these are. */
    private static final Set<String> NOT_PASSED_ON = Set.of("parley.layout", "parley.ear", "parley.postgres");

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
                Duration.ofSeconds(number(properties, "bench.seconds", 20, 1)),
                passedOn(properties));
    }

    private static int number(Properties properties, String name, int otherwise, int least) {
        String text = properties.getProperty(name, String.valueOf(otherwise));
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) >= least) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(name + "=" + text + " is not a whole number from " + least + " on.");
    }

    private static Map<String, String> passedOn(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("parley.") && !NOT_PASSED_ON.contains(name))
                .collect(Collectors.toMap(name -> name, properties::getProperty, (one, other) -> one, TreeMap::new));
    }

    /** The load in words, for the report. */
    String describe() {
        String load = ratePerSecond > 0
                ? ratePerSecond + " messages/s at fixed times"
                : window + " messages in flight for each";
        return users + " users in pairs, " + load + ", " + nodes + (nodes == 1 ? " node" : " nodes");
    }
}
