package org.parley.bench.compare;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.parley.bench.Numbers;

/**
 * How much is compared, and for how long.
 *
 * @param users people who talk
 * @param rates messages a second, ascending
 * @param rounds how often all of it is measured
 * @param warmup time for each server before anything counts
 * @param measured time for each rate
 */
public record ComparisonSettings(
        Scenario scenario, int users, List<Integer> rates, int rounds, Duration warmup, Duration measured) {

    private static final String PAIRS_RATES =
            "250,500,1000,1500,2000,3000,4000,6000,8000,10000,12500,15000,20000,25000";

    /** Each message is 256 deliveries. */
    private static final String GROUP_RATES = "5,10,20,40,60,100,150,200,300,400,600";

    /**
     * Reads the settings {@code bench.scenario}, {@code bench.users}, {@code bench.rates}, {@code bench.rounds}, {@code bench.warmup}
     * and {@code bench.seconds}.
     *
     * @throws IllegalArgumentException naming the setting that makes no sense
     */
    public static ComparisonSettings read(Properties properties) {
        Scenario scenario = Scenario.named(properties.getProperty("bench.scenario", "pairs"));
        Numbers numbers = new Numbers(properties);
        boolean pairs = scenario == Scenario.PAIRS;
        return new ComparisonSettings(
                scenario,
                numbers.read("bench.users", pairs ? 200 : 256, 1),
                Stream.of(properties
                                .getProperty("bench.rates", pairs ? PAIRS_RATES : GROUP_RATES)
                                .split(","))
                        .map(rate -> Numbers.parse("bench.rates", rate.trim(), 1))
                        .sorted()
                        .toList(),
                numbers.read("bench.rounds", 3, 1),
                Duration.ofSeconds(numbers.read("bench.warmup", 60, 1)),
                Duration.ofSeconds(numbers.read("bench.seconds", 10, 1)));
    }
}
