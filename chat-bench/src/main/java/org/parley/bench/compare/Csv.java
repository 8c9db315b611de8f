package org.parley.bench.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The measured steps as comma-separated values (RFC 4180), none of which needs quotes. */
final class Csv {

    private static final String HEADER =
            "server,round,messages_per_second,complete,deliveries_per_second,p50_ms,p99_ms,server_us_per_message,"
                    + "database_us_per_message,client_us_per_message,other_cores";

    private Csv() {}

    static String of(List<Step> steps) {
        return HEADER + "\n" + steps.stream().map(step -> line(step) + "\n").collect(Collectors.joining());
    }

    static String line(Step step) {
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%b,%.0f,%.1f,%.1f,%.1f,%.1f,%.1f,%.2f",
                step.peer(),
                step.round(),
                step.rate(),
                step.complete(),
                step.deliveriesPerSecond(),
                step.p50Millis(),
                step.p99Millis(),
                step.serverMicros(),
                step.databaseMicros(),
                step.clientMicros(),
                step.otherCores());
    }
}
