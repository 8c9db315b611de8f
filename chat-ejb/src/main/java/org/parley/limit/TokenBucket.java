package org.parley.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A bucket that begins full and is refilled all the time; safe for many threads. */
public final class TokenBucket {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Bucket bucket;

    TokenBucket(Rate rate, TimeMeter meter) {
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.tokens()).refillGreedy(rate.tokens(), rate.period()))
                .withCustomTimePrecision(meter)
                .build();
    }

    /** Takes a token if there is one; says how long it is until there will be one, zero if it took it. */
    public Duration take() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Duration.ZERO;
        }
        // The protocol has milliseconds: rounded up, or a client that waits exactly so long would come too early.
        return Duration.ofMillis(probe.getNanosToWaitForRefill() / NANOS_PER_MILLI + 1);
    }

    /** Takes tokens that were spent elsewhere, even if there are none: what is missing must come back first. */
    void takeAnyway(long tokens) {
        bucket.consumeIgnoringRateLimits(tokens);
    }

    void giveBack() {
        bucket.addTokens(1);
    }
}
