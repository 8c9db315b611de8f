package org.parley.web.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

class FrameAssemblerTest {

    private static final int LIMIT = 64 * 1024;

    private final FrameAssembler assembler = new FrameAssembler();

    @Test
    void fragments_are_put_together_and_the_next_frame_begins_afresh() {
        assertThat(assembler.add("hel", false)).isNull();
        assertThat(assembler.add("lo", true)).isEqualTo("hello");
        assertThat(assembler.add("again", true)).isEqualTo("again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00E9", "\u20AC", "\uD83D\uDE00"})
    void the_limit_is_in_bytes_of_utf_8(String character) {
        int bytes = character.getBytes(StandardCharsets.UTF_8).length;
        String full = character.repeat(LIMIT / bytes) + "a".repeat(LIMIT % bytes);

        assertThat(assembler.add(full, true)).isEqualTo(full);
        assertTooLarge(() -> assembler.add(full + "a", true));
    }

    @Test
    void many_small_fragments_count_together() {
        for (int i = 0; i < LIMIT; i++) {
            assertThat(assembler.add("a", false)).isNull();
        }
        assertTooLarge(() -> assembler.add("a", false));
    }

    private static void assertTooLarge(Runnable adding) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(adding::run)
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Problem.TooLarge.class));
    }
}
