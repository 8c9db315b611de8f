package org.parley.metric;

import io.micrometer.core.instrument.Timer;

/** How the times are told that matter (R39): by their quantiles over the last two minutes, beside count and sum. */
public final class Quantiles {

    private static final double[] TOLD = {0.5, 0.95, 0.99};

    /** Significant digits: with one, 95 ms are told as 92 or 100. */
    private static final int DIGITS = 2;

    private Quantiles() {}

    /** A timer, yet to be described and registered. */
    public static Timer.Builder timer(String name) {
        return Timer.builder(name).publishPercentiles(TOLD).percentilePrecision(DIGITS);
    }
}
