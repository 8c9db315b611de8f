package org.parley.typing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;

/** Who types right now, since when nobody was told of it, and who is to be told when it is over. */
final class TypingSpells {

    /** Nobody types who has not said so for that long (R11). */
    static final Duration LIFE = Duration.ofSeconds(5);

    /** A client may say with each key that its user types; it is told on as often as this, well within the life. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    /** Far more than type on one node at once; what is beyond is not told. */
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<Typist, Spell> spells = new ConcurrentHashMap<>();

    TypingSpells(Clock clock) {
        this.clock = clock;
    }

    /**
     * Some typing.
     *
     * @param until when it is over without more of it
     * @param toldAt when it was told last
     * @param isRenewed has there been more since?
     * @param audience all who were told of it
     */
    private record Spell(Instant until, Instant toldAt, boolean isRenewed, Set<UserId> audience) {

        boolean isPausing(Instant now) {
            return now.isBefore(until) && now.isBefore(toldAt.plus(PAUSE));
        }

        Spell renewed(Instant now) {
            return new Spell(now.plus(LIFE), toldAt, true, audience);
        }
    }

    /** Somebody types; true: it is to be told, and {@link #told} to be called then. */
    boolean renew(Typist typist) {
        Instant now = clock.instant();
        Spell renewed =
                spells.computeIfPresent(typist, (key, spell) -> spell.isPausing(now) ? spell.renewed(now) : spell);
        return renewed == null ? spells.size() < MOST : !renewed.isPausing(now);
    }

    /** Notes who was told that somebody types. */
    void told(Typist typist, Set<UserId> audience) {
        Instant now = clock.instant();
        spells.compute(typist, (key, before) -> new Spell(now.plus(LIFE), now, false, union(before, audience)));
    }

    /** Notes who was told that somebody goes on typing, which lasts no longer for that. */
    void toldAgain(Typist typist, Set<UserId> audience) {
        Instant now = clock.instant();
        spells.computeIfPresent(
                typist, (key, before) -> new Spell(before.until(), now, false, union(before, audience)));
    }

    /** Ends it; the answer is who was told of it, or nothing if nobody types. */
    Optional<Set<UserId>> end(Typist typist) {
        return Optional.ofNullable(spells.remove(typist)).map(Spell::audience);
    }

    /** Ends what is over by itself, and answers who was told of it. */
    Map<Typist, Set<UserId>> takeExpired() {
        Instant now = clock.instant();
        Map<Typist, Set<UserId>> expired = new HashMap<>();
        spells.forEach((typist, spell) -> {
            // Only if it was not renewed a moment ago.
            if (!now.isBefore(spell.until()) && spells.remove(typist, spell)) {
                expired.put(typist, spell.audience());
            }
        });
        return expired;
    }

    /** Who has gone on typing, and is to be told again as the pause is over. */
    List<Typist> due() {
        Instant now = clock.instant();
        List<Typist> due = new ArrayList<>();
        spells.forEach((typist, spell) -> {
            if (spell.isRenewed() && !spell.isPausing(now)) {
                due.add(typist);
            }
        });
        return due;
    }

    private static Set<UserId> union(@Nullable Spell before, Set<UserId> audience) {
        if (before == null || audience.containsAll(before.audience())) {
            return audience;
        }
        Set<UserId> all = new HashSet<>(before.audience());
        all.addAll(audience);
        return all;
    }
}
