package org.parley.tests.cluster.fault;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the judge says of a run, and what was measured in it.
 *
 * @param failedSends messages that their sender gave up, by reason
 * @param delivered how many messages came to devices, each counted
 */
record Verdict(
        Scale scale,
        int sent,
        int acked,
        Map<String, Long> failedSends,
        long delivered,
        List<String> violations,
        Figures figures) {

    /** For a cell of a table: percentiles are p50 / p99 / most in milliseconds. */
    String summary() {
        StringBuilder text = new StringBuilder();
        text.append(scale)
                .append("; ")
                .append(sent)
                .append(" sent, ")
                .append(acked)
                .append(" acknowledged, ");
        text.append(delivered).append(" delivered");
        if (!failedSends.isEmpty()) {
            text.append(", failed sends ").append(failedSends);
        }
        text.append("; delivery ms (p50 / p99 / most)");
        for (Phase phase : List.of(Phase.BEFORE, Phase.DURING, Phase.AFTER)) {
            append(text, " " + phase.name().toLowerCase(Locale.ROOT) + " ", figures.deliveries(phase));
        }
        append(text, "; between devices aside, before ", figures.deliveriesAside(Phase.BEFORE));
        append(text, ", during ", figures.deliveriesAside(Phase.DURING));
        append(text, "; " + figures.reconnects().count() + " reconnects, ms ", figures.reconnects());
        append(text, "; ack ms during ", figures.acks(Phase.DURING));
        if (!figures.refusals().isEmpty()) {
            text.append("; refused ").append(figures.refusals());
        }
        if (!figures.closes().isEmpty()) {
            text.append("; closed ").append(figures.closes());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String what, Samples samples) {
        if (samples.count() > 0) {
            text.append(what).append(samples);
        }
    }
}
