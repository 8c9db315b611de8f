package org.parley.web.realtime;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.limit.Limit;
import org.parley.limit.RateLimits;
import org.parley.limit.TokenBucket;
import org.parley.problem.Problem;

/** How many frames one socket may send: buckets of its own, so that nobody else is refused for what it does. */
final class InboundLimits {

    private final Map<Limit, TokenBucket> buckets = new EnumMap<>(Limit.class);

    InboundLimits(RateLimits limits) {
        for (Limit limit : new Limit[] {Limit.FRAMES, Limit.ACKS}) {
            buckets.put(limit, limits.bucket(limit));
        }
    }

    /** Counts a frame; if it was one too many, says so. */
    @Nullable
    Problem count(Limit limit) {
        Duration wait = buckets.get(limit).take();
        return wait.isZero() ? null : new Problem.RateLimited(limit.refusal(), wait);
    }
}
