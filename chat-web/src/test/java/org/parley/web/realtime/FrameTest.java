package org.parley.web.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.web.realtime.HistoryHandler.HistoryRequest;

class FrameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "[]",
                "7",
                "null",
                "{}",
                "{\"type\":7}",
                "{\"type\":null}",
                "{\"type\":\"x\",\"data\":[]}",
                "{\"type\":\"x\",\"data\":\"\"}",
                "{\"type\":\"x\",\"id\":{}}",
                "{\"type\":\"x\",\"type\":\"y\"}",
                "{\"type\":\"x\"} {}",
                "{\"type\":\"x\""
            })
    void what_is_not_a_frame_is_refused(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Frame.parse(text))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Problem.InvalidFrame.class));
    }

    @Test
    void a_bomb_of_brackets_is_refused() {
        String bomb = "{\"type\":\"x\",\"data\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_001);

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Frame.parse(bomb));
    }

    @Test
    void data_may_be_left_out_and_unknown_fields_are_ignored() {
        Frame frame = Frame.parse("{\"type\":\"history\",\"new\":1,\"id\":5}");

        assertThat(frame.data(HistoryRequest.class)).isEqualTo(new HistoryRequest(null, null, null, null));
        assertThat(frame.id()).hasToString("5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"conversation_id\":7}",
                "{\"conversation_id\":\"1-1-1-1-1\"}",
                "{\"conversation_id\":\"zzzzzzzz-0000-0000-0000-000000000000\"}",
                "{\"before\":\"7\"}",
                "{\"before\":1.5}",
                "{\"before\":99999999999999999999}",
                "{\"before\":[]}",
                "{\"limit\":true}"
            })
    void a_field_of_another_type_is_refused(String data) {
        Frame frame = Frame.parse("{\"type\":\"history\",\"data\":" + data + "}");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> frame.data(HistoryRequest.class))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Problem.InvalidArgument.class));
    }

    @Test
    void fields_of_the_right_types_are_read() {
        UUID conversation = UUID.randomUUID();
        Frame frame = Frame.parse(
                "{\"type\":\"history\",\"data\":{\"conversation_id\":\"%s\",\"before\":7}}".formatted(conversation));

        assertThat(frame.data(HistoryRequest.class)).isEqualTo(new HistoryRequest(conversation, 7L, null, null));
    }
}
