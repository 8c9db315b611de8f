package org.parley.tests.metric;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;

/** What a node told at one time, in the text format of Prometheus. */
public record Metrics(String text) {

    /** One series: its name, its labels as they are written, its value. */
    public record Sample(String name, String labels, double value) {

        static Sample parse(String line) {
            int end = line.lastIndexOf(' ');
            String series = line.substring(0, end);
            int brace = series.indexOf('{');
            return new Sample(
                    brace < 0 ? series : series.substring(0, brace),
                    brace < 0 ? "" : series.substring(brace + 1, series.length() - 1),
                    Double.parseDouble(line.substring(end + 1)));
        }
    }

    /** Asks a node, or whichever the balancer chooses. */
    public static Metrics of(URI server) {
        return of(RestClient.anonymous(server));
    }

    /** Asks as somebody. */
    static Metrics of(RestClient client) {
        Answer answer = client.get("/metrics");
        if (answer.status() != 200) {
            throw new AssertionError("No metrics but " + answer.status() + ": " + answer.text());
        }
        return new Metrics(answer.text());
    }

    public List<Sample> samples() {
        return lines().map(Sample::parse).toList();
    }

    private Stream<String> lines() {
        return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    public Set<String> names() {
        return samples().stream().map(Sample::name).collect(Collectors.toSet());
    }

    /** The sum over all series of that name whose labels contain all of these, such as {@code code="1000"}. */
    public double value(String name, String... labels) {
        List<Sample> found = samples().stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> Arrays.stream(labels).allMatch(sample.labels()::contains))
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError("There is no " + name + " with " + Arrays.toString(labels));
        }
        return found.stream().mapToDouble(Sample::value).sum();
    }
}
