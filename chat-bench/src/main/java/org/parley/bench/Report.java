package org.parley.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.parley.bench.cost.Costs;
import org.parley.bench.load.Tally;

/** The figures of a run as a Markdown table. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    Report(String title) {
        lines.add("");
        lines.add("**" + title + "**");
        lines.add("");
        lines.add("| figure | value |");
        lines.add("|---|---:|");
    }

    void load(Tally tally, Duration measured) {
        row("messages acknowledged /s", "%,.0f", perSecond(tally.acks(), measured));
        row("deliveries /s", "%,.0f", perSecond(tally.deliveries(), measured));
        row("acknowledged after, p50 / p99", "%.1f / %.1f ms", tally.ackMillis(50), tally.ackMillis(99));
        row("delivered after, p50 / p99", "%.1f / %.1f ms", tally.deliveryMillis(50), tally.deliveryMillis(99));
    }

    private static double perSecond(long count, Duration time) {
        return count * 1e9 / time.toNanos();
    }

    void cpu(Costs costs, long client, long number) {
        double count = Math.max(1, number);
        row("CPU of the server, each", "%.1f µs", costs.server() / count);
        row("CPU of PostgreSQL, each", "%.1f µs", costs.database() / count);
        row("CPU of this client, each", "%.1f µs", client / count);
    }

    void visits(double perSecond, Histogram nanos) {
        row("visits /s", "%,.0f", perSecond);
        row(
                "everything there after, p50 / p99",
                "%.1f / %.1f ms",
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6);
    }

    void memory(long kibibytesBefore, long kibibytesAfter) {
        row("memory of the server, before / after", "%d / %d MiB", kibibytesBefore / 1024, kibibytesAfter / 1024);
    }

    void memoryOf(int sockets, long kibibytes, long heapKibibytes) {
        row("memory of the server more than before, each", "%.1f KiB", kibibytes / (double) sockets);
        row("of it alive in the heap, each", "%.1f KiB", heapKibibytes / (double) sockets);
    }

    void share(Costs costs, Duration time) {
        double percent = 100_000.0 / time.toNanos();
        row("CPU of the server", "%.2f %% of a core", costs.server() * percent);
        row("CPU of PostgreSQL", "%.2f %% of a core", costs.database() * percent);
    }

    void outbox(long most, long left) {
        row("outbox rows, most / after", "%d / %d", most, left);
    }

    void check(String what, long count) {
        row(what, "%d", count);
    }

    private void row(String name, String format, Object... values) {
        lines.add("| " + name + " | " + String.format(Locale.ROOT, format, values) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
