package org.parley.tests.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.tests.ServerFixture;

/**
 * The alerts ask for what there is: one that names a metric that nobody tells would be silent for ever.
 *
 * <p>What they do with it is tested by promtool, with the file beside the rules.
 */
class AlertRulesTest {

    private static final Path RULES = Path.of(System.getProperty("parley.classes"))
            .resolve("server-config/src/main/prometheus/parley-alerts.yml");

    /** Told by Prometheus itself, and by a primary with a standby only ({@link DatabaseMetricsTest}). */
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("up", "db_replication_lag_seconds", "db_replication_lag_bytes");

    /** An expression on the line of its key, or as a block that is indented more. */
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^( +)expr: (?:\\|\\n((?:\\1 {2}.*\\n)+)|(.+))");

    /** What stands in braces, brackets and after by, ignoring or on names labels and spans of time. */
    private static final Pattern NO_METRIC =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)|\\boffset \\w+");

    private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*\\b(?!\\s*\\()");

    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "sum", "max", "min");

    @Test
    void everyMetricThatAnAlertAsksForIsTold() throws IOException {
        List<String> expressions = expressions();
        Set<String> asked = new TreeSet<>();
        expressions.forEach(
                expression -> NAME.matcher(NO_METRIC.matcher(expression).replaceAll(" "))
                        .results()
                        .map(found -> found.group())
                        .filter(name -> !KEYWORDS.contains(name))
                        .forEach(asked::add));

        assertThat(expressions).hasSizeGreaterThanOrEqualTo(10);
        assertThat(asked).contains("outbox_rows", "websocket_closes_total").containsAll(TOLD_ELSEWHERE);
        asked.removeAll(TOLD_ELSEWHERE);
        assertThat(Metrics.of(ServerFixture.uri()).names()).containsAll(asked);
    }

    private static List<String> expressions() throws IOException {
        String text = Files.readString(RULES);
        Matcher matcher = EXPRESSION.matcher(text);
        List<String> found = matcher.results()
                .map(result -> result.group(2) == null ? result.group(3) : result.group(2))
                .toList();
        long keys = Stream.of(text.split("\n"))
                .filter(line -> line.strip().startsWith("expr:"))
                .count();
        assertThat(found).as("each expression is read").hasSize(Math.toIntExact(keys));
        return found;
    }
}
