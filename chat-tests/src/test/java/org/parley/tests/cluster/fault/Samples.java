package org.parley.tests.cluster.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.SynchronizedHistogram;

/** Durations that were measured, of which percentiles are wanted in the end. */
final class Samples {

    /** Digits that are right: a millisecond of a second. */
    private static final int PRECISION = 3;

    private final SynchronizedHistogram micros = new SynchronizedHistogram(PRECISION);

    void add(long nanos) {
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
    }

    long count() {
        return micros.getTotalCount();
    }

    /** The duration that so many percent do not exceed; zero without samples. */
    Duration percentile(double percent) {
        return Duration.of(micros.getValueAtPercentile(percent), TimeUnit.MICROSECONDS.toChronoUnit());
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
