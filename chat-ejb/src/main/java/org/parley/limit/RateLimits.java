package org.parley.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

/**
 * Refuses what comes too often.
 *
 * <p>Each node has a bucket of everybody whom it hears of, and takes from it too what was spent on the other nodes, which
 * they tell ten times a second (ADR 0008). So a refusal costs no way over the network, and somebody who uses several
 * nodes at once gets more than the limit only for a moment and has to wait longer for it.
 */
@ApplicationScoped
public class RateLimits {

    /** Of each limit; half a KiB each. Far more than a node serves, and a bound for who comes under many names. */
    private static final int MOST_BUCKETS = 50_000;

    /** A bucket is full again after the period, or later if it was in debt. */
    private static final int PERIODS_KEPT = 2;

    private final Map<Limit, Rate> rates;
    private final TimeMeter meter;
    private final Map<Limit, LoadingCache<String, TokenBucket>> buckets = new EnumMap<>(Limit.class);
    private final SpendingLedger ledger = new SpendingLedger();

    /** For the proxy that CDI makes, which limits nothing. */
    protected RateLimits() {
        this(Map.of(), TimeMeter.SYSTEM_NANOTIME);
    }

    @Inject
    RateLimits(LimitSettings settings) {
        // Not the time of day: when that is set back, nothing would come back until it has caught up.
        this(settings.rates(), TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(Map<Limit, Rate> rates, TimeMeter meter) {
        this.rates = rates;
        this.meter = meter;
        rates.forEach((limit, rate) -> buckets.put(
                limit,
                Caffeine.newBuilder()
                        .maximumSize(MOST_BUCKETS)
                        .expireAfterAccess(rate.period().multipliedBy(PERIODS_KEPT))
                        .ticker(meter::currentTimeNanos)
                        .build(key -> bucket(limit))));
    }

    /**
     * Spends one of what the key, a user, an account or an address, may still have.
     *
     * @throws ProblemException rate_limited, with the time until there is one again
     */
    public void require(Limit limit, String key) {
        try (Reservation reservation = reserve(limit, key)) {
            reservation.spend();
        }
    }

    /**
     * Takes one of what the key may still have, to be spent or given back; so ten attempts at once are ten.
     *
     * @throws ProblemException rate_limited, with the time until there is one again
     */
    public Reservation reserve(Limit limit, String key) {
        TokenBucket bucket = buckets.get(limit).get(key);
        Duration wait = bucket.take();
        if (!wait.isZero()) {
            throw new ProblemException(new Problem.RateLimited(limit.refusal(), wait));
        }
        return new Reservation(() -> note(limit, key), bucket::giveBack);
    }

    private void note(Limit limit, String key) {
        if (limit.isClusterWide()) {
            ledger.add(limit, key);
        }
    }

    /** A bucket of its own, which nobody else spends from. */
    public TokenBucket bucket(Limit limit) {
        return new TokenBucket(rates.get(limit), meter);
    }

    /** Takes from the buckets here what was spent elsewhere. */
    public void hear(List<Spending> spent) {
        spent.forEach(
                spending -> buckets.get(spending.limit()).get(spending.key()).takeAnyway(spending.tokens()));
    }

    /** What was spent here since this was last asked. */
    List<Spending> takeSpent() {
        return ledger.takeAll();
    }

    Map<Limit, Rate> rates() {
        return Collections.unmodifiableMap(rates);
    }
}
