package org.parley.bus.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.bus.topic.Specimen;
import org.parley.limit.Limit;
import org.parley.limit.Spending;

class SpendingCodecTest {

    @Test
    void what_was_spent_of_every_limit_comes_back_as_it_was() throws IOException {
        List<Spending> spent = Arrays.stream(Limit.values())
                .map(limit ->
                        new Spending(limit, "ä\"\u0001\u20ac", limit.name().length()))
                .toList();
        assertThat(SpendingCodec.decode(SpendingCodec.encode(spent))).isEqualTo(spent);
        assertThat(SpendingCodec.decode(SpendingCodec.encode(List.of()))).isEmpty();
    }

    @Test
    void what_only_another_build_knows_is_left_out_and_the_rest_is_heard() throws IOException {
        String newer = """
                {"later": 1, "spent": [
                    {"limit": "DANCES", "key": "anna", "tokens": 1},
                    {"limit": "MESSAGES", "key": "anna", "tokens": 2, "since": 5},
                    {"limit": "MESSAGES", "key": "bert", "tokens": 0},
                    {"limit": "MESSAGES", "key": "carl", "tokens": -3},
                    {"limit": "MESSAGES", "tokens": 3},
                    {"key": "dora", "tokens": 4}]}""";
        assertThat(SpendingCodec.decode(newer.getBytes(UTF_8)))
                .containsExactly(new Spending(Limit.MESSAGES, "anna", 2));
    }

    @Test
    void what_was_written_once_is_read_and_written_so_for_ever() throws IOException {
        byte[] specimen = Specimen.of(SpendingCodec.class, "spending.json");

        Specimen.assertHasAllOf(specimen, SpendingCodec.encode(SpendingCodec.decode(specimen)));
    }

    @Test
    void what_is_not_of_that_form_is_refused_as_such() {
        for (String text : List.of("", "x", "[]", "5", "{\"spent\": 5}", "{\"spent\": [5]}")) {
            assertThatIOException().as(text).isThrownBy(() -> SpendingCodec.decode(text.getBytes(UTF_8)));
        }
    }
}
