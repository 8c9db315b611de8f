package org.parley.tests.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Durations that were measured, of which percentiles are wanted in the end. */
final class Samples {

    private static final int FIRST_CAPACITY = 1_024;

    /** In microseconds, which reach for half an hour. */
    private int[] values = new int[FIRST_CAPACITY];

    private int count;

    synchronized void add(long nanos) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1_000);
    }

    synchronized int count() {
        return count;
    }

    /** The duration that so many percent do not exceed; zero without samples. */
    synchronized Duration percentile(double percent) {
        if (count == 0) {
            return Duration.ZERO;
        }
        int[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return Duration.ofNanos(1_000L * sorted[Math.max(1, rank) - 1]);
    }

    /** Half of them, 99 of 100, and all of them, in milliseconds. */
    @Override
    public String toString() {
        return count() == 0 ? "-" : millis(50) + " / " + millis(99) + " / " + millis(100);
    }

    private String millis(double percent) {
        return String.format(Locale.ROOT, "%.0f", percentile(percent).toNanos() / 1e6);
    }
}
