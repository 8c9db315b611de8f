package org.parley.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What happened during some time: counts, and how long it took. */
public final class Tally {

    /** What takes longer counts as this long. */
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(5);

    private static final int DIGITS = 3;

    private final Histogram ackNanos = new Histogram(LONGEST_NANOS, DIGITS);
    private final Histogram deliveryNanos = new Histogram(LONGEST_NANOS, DIGITS);
    private long sent;
    private long errors;
    private long disorders;

    void sent() {
        sent++;
    }

    void acknowledged(long nanos) {
        ackNanos.recordValue(Math.min(nanos, LONGEST_NANOS));
    }

    void delivered(long nanos) {
        deliveryNanos.recordValue(Math.min(nanos, LONGEST_NANOS));
    }

    /** An error frame came instead of an acknowledgement. */
    void refused() {
        errors++;
    }

    /** A message came that was not the next of its log. */
    void outOfOrder() {
        disorders++;
    }

    public void add(Tally other) {
        ackNanos.add(other.ackNanos);
        deliveryNanos.add(other.deliveryNanos);
        sent += other.sent;
        errors += other.errors;
        disorders += other.disorders;
    }

    public long messages() {
        return sent;
    }

    public long acks() {
        return ackNanos.getTotalCount();
    }

    public long deliveries() {
        return deliveryNanos.getTotalCount();
    }

    public long errors() {
        return errors;
    }

    public long disorders() {
        return disorders;
    }

    public double ackMillis(double percentile) {
        return millis(ackNanos, percentile);
    }

    public double deliveryMillis(double percentile) {
        return millis(deliveryNanos, percentile);
    }

    private static double millis(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }
}
