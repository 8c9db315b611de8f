package org.parley.web.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.problem.ProblemException;
import org.parley.store.conversation.ActivityCursor;

class ListCursorTest {

    @Test
    void a_cursor_comes_back_as_it_was_given() {
        ActivityCursor cursor = new ActivityCursor(Instant.parse("2026-11-23T10:15:30.123Z"), UUID.randomUUID());

        assertThat(ListCursor.read(ListCursor.write(cursor))).isEqualTo(cursor);
        assertThat(ListCursor.read(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "YWJj", "bm93IG1l"})
    void another_text_is_refused(String text) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> ListCursor.read(text));
    }
}
