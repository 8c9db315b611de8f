package org.parley.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "tab\tand\nline",
                "\u0007 bell",
                "e\u0301",
                "\u202Eright to left",
                "\uD83D\uDE00",
                "\uFFFF"
            })
    void text_of_any_plane_passes_unchanged(String text) {
        assertThat(Text.check("content", text, 100)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void half_a_surrogate_pair_is_refused(String text) {
        assertThat(refusal(text, 100)).isInstanceOf(Problem.InvalidArgument.class);
    }

    @Test
    void the_character_that_no_database_text_can_hold_is_refused() {
        assertThat(refusal("a\0b", 100)).isInstanceOf(Problem.InvalidArgument.class);
    }

    @Test
    void length_is_counted_in_code_points() {
        String faces = "\uD83D\uDE00".repeat(10);

        assertThat(Text.check("content", faces, 10)).isEqualTo(faces);
        assertThat(refusal(faces, 9)).isInstanceOf(Problem.TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void a_text_that_must_say_something_is_not_blank(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Text.checkNotBlank("content", text, 100))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Problem.InvalidArgument.class));
    }

    private static Problem refusal(String text, int maxLength) {
        try {
            Text.check("content", text, maxLength);
        } catch (ProblemException e) {
            return e.problem();
        }
        throw new AssertionError("The text passed");
    }
}
