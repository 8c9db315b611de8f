package org.parley.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

class ContactChangeTest {

    @Test
    void a_nickname_has_at_most_a_hundred_characters() {
        String face = "\uD83D\uDE00";
        assertThat(new ContactChange(face.repeat(100), null).nickname()).hasSize(200);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new ContactChange(face.repeat(101), null))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Problem.TooLarge.class));
    }

    @Test
    void a_nickname_of_blanks_is_none() {
        assertThat(new ContactChange("  ", null).nickname()).isEmpty();
        assertThat(new ContactChange(null, true).nickname()).isNull();
    }
}
