package org.parley.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

class TypingSpellsTest {

    private static final UserId GRACE = new UserId(UUID.randomUUID());
    private static final UserId HEDY = new UserId(UUID.randomUUID());

    private Instant now = Instant.parse("2026-11-23T10:15:30Z");
    private final TypingSpells spells = new TypingSpells(((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    private final Typist ada = new Typist(new UserId(UUID.randomUUID()), new ConversationId(UUID.randomUUID()));

    @Test
    void who_begins_to_type_is_told_at_once_and_then_not_for_a_pause() {
        assertThat(spells.renew(ada)).isTrue();
        spells.told(ada, Set.of(GRACE));
        pass(TypingSpells.PAUSE.minusMillis(1));
        assertThat(spells.renew(ada)).isFalse();

        pass(Duration.ofMillis(1));
        assertThat(spells.renew(ada)).isTrue();
    }

    @Test
    void what_was_held_back_is_due_once_the_pause_is_over() {
        begin(Set.of(GRACE));
        pass(Duration.ofSeconds(1));
        spells.renew(ada);
        assertThat(spells.due()).isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(spells.due()).containsExactly(ada);
        spells.toldAgain(ada, Set.of(GRACE));
        assertThat(spells.due()).isEmpty();
    }

    @Test
    void who_types_no_more_is_not_told_of_again_before_it_is_over() {
        begin(Set.of(GRACE));
        pass(TypingSpells.LIFE.minusMillis(1));

        assertThat(spells.due()).isEmpty();
        assertThat(spells.takeExpired()).isEmpty();
    }

    @Test
    void without_more_of_it_it_is_over_after_five_seconds_for_all_who_were_told() {
        begin(Set.of(GRACE, HEDY));
        pass(TypingSpells.LIFE);

        assertThat(spells.takeExpired()).isEqualTo(Map.of(ada, Set.of(GRACE, HEDY)));
        assertThat(spells.takeExpired()).isEmpty();
    }

    @Test
    void telling_it_again_does_not_make_it_last() {
        begin(Set.of(GRACE));
        pass(Duration.ofSeconds(1));
        spells.renew(ada);
        pass(Duration.ofSeconds(4));
        spells.toldAgain(ada, Set.of(GRACE));
        assertThat(spells.takeExpired()).isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(spells.takeExpired()).containsOnlyKeys(ada);
    }

    @Test
    void somebody_who_has_left_meanwhile_is_told_too_that_it_is_over() {
        begin(Set.of(GRACE, HEDY));
        pass(TypingSpells.PAUSE);
        spells.renew(ada);
        spells.told(ada, Set.of(GRACE));

        assertThat(spells.end(ada)).contains(Set.of(GRACE, HEDY));
    }

    @Test
    void an_end_is_told_once_and_a_new_beginning_at_once() {
        begin(Set.of(GRACE));
        assertThat(spells.end(ada)).isPresent();
        assertThat(spells.end(ada)).isEmpty();

        assertThat(spells.renew(ada)).isTrue();
    }

    private void begin(Set<UserId> audience) {
        assertThat(spells.renew(ada)).isTrue();
        spells.told(ada, audience);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
