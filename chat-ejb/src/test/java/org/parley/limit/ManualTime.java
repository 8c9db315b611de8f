package org.parley.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Time that passes when a test says so, and nodes that live in it. */
public final class ManualTime implements TimeMeter {

    private long nanos = 1_000_000_000;

    public void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    /** The limits of a node: the default ones but for those given. */
    public RateLimits node(Map<Limit, String> configured) {
        Map<Limit, Rate> rates = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            String text = configured.get(limit);
            rates.put(limit, text == null ? limit.defaultRate() : Rate.parse(limit.setting(), text));
        }
        return new RateLimits(rates, this);
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
