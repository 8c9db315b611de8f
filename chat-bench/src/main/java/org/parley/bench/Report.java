package org.parley.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    void cpu(Processes.CpuTime cpu, long messages) {
        double count = Math.max(1, messages);
        row("CPU of the server, a message", "%.1f µs", cpu.server() / count);
        row("CPU of PostgreSQL, a message", "%.1f µs", cpu.database() / count);
        row("CPU of this client, a message", "%.1f µs", cpu.client() / count);
    }

    void memory(long before, long after) {
        row("memory of the server, before / after", "%d / %d MiB", before, after);
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
