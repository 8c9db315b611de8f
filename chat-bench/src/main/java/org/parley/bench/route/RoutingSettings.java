package org.parley.bench.route;

import java.util.List;
import java.util.Properties;
import org.parley.bench.Numbers;

/**
 * The installation that is simulated.
 *
 * @param people with a connection each
 * @param messages that are routed for each size of the cluster
 * @param ratePerSecond messages of the whole cluster
 */
public record RoutingSettings(int people, int messages, int ratePerSecond) {

    /** The sizes of the cluster. */
    static final List<Integer> NODES = List.of(1, 3, 10, 30, 100, 300, 1_000);

    /** Of 100 messages so many go to conversations of so many people. */
    static final List<Share> SHARES =
            List.of(new Share(60, 2), new Share(30, 10), new Share(9, 100), new Share(1, 1_000));

    /** Of 100 messages so many go to conversations of so many members. */
    record Share(int percent, int members) {}

    /**
     * Reads {@code bench.users}, {@code bench.messages} and {@code bench.rate}.
     *
     * @throws IllegalArgumentException naming the setting that makes no sense
     */
    public static RoutingSettings read(Properties properties) {
        Numbers numbers = new Numbers(properties);
        return new RoutingSettings(
                numbers.read("bench.users", 200_000, 1_000),
                numbers.read("bench.messages", 20_000, 100),
                numbers.read("bench.rate", 300_000, 1));
    }
}
