package org.parley.bench.compare;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A picture of how the 99th percentile grows with the rate, both logarithmic, as SVG.
 *
 * <p>It is some lines and words: what draws charts needs AWT and fonts, which a headless machine lacks.
 */
final class LatencyPlot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int RIGHT = 110;
    private static final int TOP = 20;
    private static final int BOTTOM = 45;

    /** Distinct also for who does not see red and green as two. */
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7");

    private static final double LEAST_MILLIS = 0.5;
    private static final double MOST_MILLIS = 20_000;

    private final Map<String, List<Step>> steps;
    private final double leastRate;
    private final double mostRate;

    LatencyPlot(List<Step> all) {
        steps = all.stream().collect(groupingBy(Step::peer, LinkedHashMap::new, Collectors.toList()));
        leastRate = all.stream().mapToInt(Step::rate).min().orElse(1);
        mostRate =
                Math.max(2 * leastRate, all.stream().mapToInt(Step::rate).max().orElse(1));
    }

    String svg() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, HEIGHT));
        lines.add("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        for (double millis = 1; millis <= MOST_MILLIS; millis *= 10) {
            lines.add(line(leastRate, millis, mostRate, millis, millis == 100 ? "#888" : "#ddd"));
            lines.add(text(LEFT - 8, y(millis) + 4, "end", number(millis) + " ms"));
        }
        for (double decade = Math.pow(10, Math.floor(Math.log10(leastRate))); decade <= mostRate; decade *= 10) {
            for (int times : new int[] {1, 2, 5}) {
                double rate = times * decade;
                if (rate >= leastRate && rate <= mostRate) {
                    lines.add(line(rate, LEAST_MILLIS, rate, MOST_MILLIS, "#eee"));
                    lines.add(text(x(rate), HEIGHT - BOTTOM + 18, "middle", number(rate)));
                }
            }
        }
        lines.add(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "messages a second; delivered after, p99"));
        int colour = 0;
        for (Map.Entry<String, List<Step>> peer : steps.entrySet()) {
            lines.addAll(curve(peer.getKey(), peer.getValue(), COLOURS.get(colour++ % COLOURS.size())));
        }
        lines.add("</svg>");
        return String.join("\n", lines) + "\n";
    }

    /** Through the means of all rounds at each rate. */
    private List<String> curve(String peer, List<Step> all, String colour) {
        Map<Integer, Double> byRate =
                all.stream().collect(groupingBy(Step::rate, TreeMap::new, averagingDouble(Step::p99Millis)));
        String points = byRate.entrySet().stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point.getKey()), y(point.getValue())))
                .collect(Collectors.joining(" "));
        String last = points.substring(points.lastIndexOf(' ') + 1);
        double lastX = Double.parseDouble(last.substring(0, last.indexOf(',')));
        double lastY = Double.parseDouble(last.substring(last.indexOf(',') + 1));
        return List.of(
                "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + colour + "\" points=\"" + points + "\"/>",
                text(lastX + 6, lastY + 4, "start", peer));
    }

    private String line(double fromRate, double fromMillis, double toRate, double toMillis, String colour) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
                x(fromRate),
                y(fromMillis),
                x(toRate),
                y(toMillis),
                colour);
    }

    private static String text(double x, double y, String anchor, String words) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, words);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private double x(double rate) {
        return LEFT + (WIDTH - LEFT - RIGHT) * share(rate, leastRate, mostRate);
    }

    private static double y(double millis) {
        double within = Math.min(MOST_MILLIS, Math.max(LEAST_MILLIS, millis));
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share(within, LEAST_MILLIS, MOST_MILLIS);
    }

    private static double share(double value, double least, double most) {
        return Math.log(value / least) / Math.log(most / least);
    }
}
