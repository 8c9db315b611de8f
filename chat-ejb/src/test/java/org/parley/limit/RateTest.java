package org.parley.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @Test
    void a_rate_is_a_number_and_seconds() {
        assertThat(Rate.parse("x", "100/60")).isEqualTo(new Rate(100, Duration.ofMinutes(1)));
        assertThat(Rate.parse("x", "1/86400")).isEqualTo(new Rate(1, Duration.ofDays(1)));
        assertThat(Rate.parse("x", "1000000000/1")).isEqualTo(new Rate(1_000_000_000, Duration.ofSeconds(1)));
        assertThat(Rate.parse("x", "100/60")).hasToString("100/60");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "100",
                "100/",
                "/60",
                "0/60",
                "100/0",
                "-1/60",
                "+1/60",
                "1.5/60",
                "0100/60",
                " 100/60",
                "100/60 ",
                "100 / 60",
                "100/60s",
                "100/PT1M",
                "1000000001/1",
                "99999999999/1",
                "1/86401",
                "unlimited"
            })
    void anything_else_is_refused_by_the_name_of_its_setting(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.parse("parley.limit.messages", text))
                .withMessageStartingWith("parley.limit.messages is \"" + text + "\"")
                .withMessageContaining("N/seconds");
    }
}
