package org.parley.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PresenceSettingsTest {

    @Test
    void a_connection_counts_until_it_is_stale_and_the_grace_is_over() {
        assertThat(settings(60, 30, 1, 30).lifespan()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void a_connection_that_is_still_open_must_not_run_out() {
        assertThat(settings(85, 0, 1, 30).lifespan()).isEqualTo(Duration.ofSeconds(85));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(54, 30, 1, 30));
    }

    @Test
    void times_that_are_none_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(90, -1, 1, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(90, 30, 0, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(90, 30, 1, 0));
    }

    private static PresenceSettings settings(int stale, int grace, int tick, int interval) {
        return new PresenceSettings(
                Duration.ofSeconds(stale),
                Duration.ofSeconds(grace),
                Duration.ofSeconds(tick),
                Duration.ofSeconds(interval));
    }
}
