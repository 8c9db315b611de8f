package org.parley.bench.compare;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What all rounds come to: medians, as a Markdown table. */
final class Summary {

    private static final String YARDSTICK = "ejabberd";

    private final Scenario scenario;
    private final Map<String, List<Step>> steps;

    Summary(Scenario scenario, List<Step> all) {
        this.scenario = scenario;
        this.steps = all.stream().collect(groupingBy(Step::peer, LinkedHashMap::new, toList()));
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("| " + scenario
                + " | messages/s with p99 < 100 ms, median (least to most) | times ejabberd's | deliveries/s |"
                + " p50 / p99 there | CPU a message there, server + database | CPU a message at "
                + commonRate() + "/s |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|");
        steps.forEach((peer, all) -> lines.add(row(peer, all)));
        return String.join("\n", lines) + "\n";
    }

    private String row(String peer, List<Step> all) {
        List<Step> best = bests(all);
        List<Step> common = all.stream()
                .filter(step -> step.rate() == commonRate() && step.isSustained())
                .toList();
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f (%,.0f to %,.0f) | %.1f | %,.0f | %.1f / %.1f ms | %.0f + %.0f µs | %.0f + %.0f µs |",
                peer,
                median(best, Step::rate),
                best.stream().mapToDouble(Step::rate).min().orElse(0),
                best.stream().mapToDouble(Step::rate).max().orElse(0),
                ratio(all),
                median(best, Step::deliveriesPerSecond),
                median(best, Step::p50Millis),
                median(best, Step::p99Millis),
                median(best, Step::serverMicros),
                median(best, Step::databaseMicros),
                median(common, Step::serverMicros),
                median(common, Step::databaseMicros));
    }

    /** The median over the rounds of how many times as much it sustains as the yardstick in the same round. */
    private double ratio(List<Step> all) {
        Map<Integer, Integer> yardstick =
                bests(steps.getOrDefault(YARDSTICK, List.of())).stream().collect(toMap(Step::round, Step::rate));
        return median(
                bests(all).stream()
                        .filter(step -> yardstick.containsKey(step.round()))
                        .toList(),
                step -> (double) step.rate() / yardstick.get(step.round()));
    }

    /** Of each round the step with the highest rate that was sustained. */
    private static List<Step> bests(List<Step> all) {
        return all.stream().filter(Step::isSustained).collect(groupingBy(Step::round)).values().stream()
                .map(round ->
                        round.stream().max(Comparator.comparingInt(Step::rate)).orElseThrow())
                .toList();
    }

    /** The highest rate that every server has sustained, or 0. */
    private int commonRate() {
        return steps.values().stream()
                .flatMap(List::stream)
                .map(Step::rate)
                .filter(rate -> steps.values().stream()
                        .allMatch(all -> all.stream().anyMatch(step -> step.rate() == rate && step.isSustained())))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private static double median(List<Step> some, ToDoubleFunction<Step> figure) {
        double[] sorted = some.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
