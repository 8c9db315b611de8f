package org.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.id.UserId;

class DirectPairTest {

    private static final UserId LOW = new UserId(UUID.fromString("01000000-0000-7000-8000-000000000000"));
    private static final UserId HIGH = new UserId(UUID.fromString("f1000000-0000-7000-8000-000000000000"));

    @Test
    void both_sides_make_the_same_pair() {
        assertThat(DirectPair.of(LOW, HIGH)).isEqualTo(DirectPair.of(HIGH, LOW));
    }

    @Test
    void the_order_is_that_of_postgresql_where_java_would_take_the_greater_for_negative() {
        assertThat(LOW.value()).isGreaterThan(HIGH.value());
        assertThat(DirectPair.of(LOW, HIGH).low()).isEqualTo(LOW);
    }

    @Test
    void a_note_to_oneself_has_one_member() {
        assertThat(DirectPair.of(LOW, LOW).members()).containsExactly(LOW);
    }
}
