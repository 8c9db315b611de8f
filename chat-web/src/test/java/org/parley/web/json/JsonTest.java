package org.parley.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

class JsonTest {

    record Example(String someText, Instant someTime) {}

    @Test
    void names_are_in_snake_case_and_times_in_iso_8601() {
        assertThat(Json.write(new Example("x", Instant.parse("2026-11-23T10:15:30.120Z"))))
                .isEqualTo("{\"some_text\":\"x\",\"some_time\":\"2026-11-23T10:15:30.120Z\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2026-01-01T00:00:00Z|2026-01-01T00:00:00Z", "2026-01-01T00:00:00.5+02:00|2025-12-31T22:00:00.5Z"})
    void times_may_have_any_offset(String text, Instant time) {
        assertThat(read("{\"some_time\":\"" + text + "\"}").someTime()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1795000000", "\"1795000000\"", "\"2026-01-01\"", "\"2026-01-01T00:00:00\"", "\"\"", "{}"})
    void what_is_no_time_with_an_offset_is_refused(String value) {
        assertThat(refusal("{\"some_time\":" + value + "}")).isInstanceOf(Problem.InvalidArgument.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "1.5", "true", "[]", "{}"})
    void what_is_no_text_is_not_made_into_one(String value) {
        assertThat(refusal("{\"some_text\":" + value + "}"))
                .isEqualTo(new Problem.InvalidArgument("some_text is not of the right type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "\"x\"", "{", "{}{}", "nonsense"})
    void what_is_no_object_is_refused(String body) {
        assertThat(refusal(body)).isInstanceOf(Problem.InvalidFrame.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] bytes = "{\"some_text\":\"x\"}".getBytes(UTF_8);
        bytes[14] = (byte) 0xFF;

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Json.read(bytes, Example.class));
    }

    private static Example read(String body) {
        return Json.read(body.getBytes(UTF_8), Example.class);
    }

    private static Problem refusal(String body) {
        try {
            throw new AssertionError("Read as " + read(body));
        } catch (ProblemException e) {
            return e.problem();
        }
    }
}
