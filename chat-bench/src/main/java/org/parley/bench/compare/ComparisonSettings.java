package org.parley.bench.compare;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

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
        boolean pairs = scenario == Scenario.PAIRS;
        return new ComparisonSettings(
                scenario,
                number("bench.users", properties.getProperty("bench.users", pairs ? "200" : "256")),
                Stream.of(properties
                                .getProperty("bench.rates", pairs ? PAIRS_RATES : GROUP_RATES)
                                .split(","))
                        .map(rate -> number("bench.rates", rate.trim()))
                        .sorted()
                        .toList(),
                number("bench.rounds", properties.getProperty("bench.rounds", "3")),
                Duration.ofSeconds(number("bench.warmup", properties.getProperty("bench.warmup", "60"))),
                Duration.ofSeconds(number("bench.seconds", properties.getProperty("bench.seconds", "10"))));
    }

    private static int number(String name, String text) {
        if (text.matches("[1-9]\\d{0,6}")) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(name + "=" + text + " is not a whole number from 1 on.");
    }
}
