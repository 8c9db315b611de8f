package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LaunchSettingsTest {

    private final Properties properties = new Properties();

    private LaunchSettings read(Map<String, String> environment) {
        return LaunchSettings.read(properties, environment, Path.of("/default/data"));
    }

    @Test
    void everything_has_a_default() {
        assertThat(read(Map.of()))
                .isEqualTo(new LaunchSettings(8080, 0, 1, Path.of("/default/data"), false, "512m", false, Map.of()));
    }

    @Test
    void the_environment_speaks_in_capitals() {
        LaunchSettings settings = read(Map.of(
                "PARLEY_PORT",
                "9000",
                "PARLEY_NODES",
                "3",
                "PARLEY_DATA",
                "/d",
                "PARLEY_DEMO",
                "true",
                "PARLEY_HEAP",
                "1g",
                "PARLEY_BROKER",
                "shared"));

        assertThat(settings).isEqualTo(new LaunchSettings(9000, 0, 3, Path.of("/d"), true, "1g", true, Map.of()));
    }

    @Test
    void a_system_property_wins_over_the_environment() {
        properties.setProperty("parley.port", "9001");

        assertThat(read(Map.of("PARLEY_PORT", "9000")).port()).isEqualTo(9001);
    }

    @Test
    void a_flag_without_a_value_is_on() {
        properties.setProperty("parley.demo", "");

        assertThat(read(Map.of()).demo()).isTrue();
    }

    @Test
    void what_is_not_the_launchers_own_is_passed_on_to_the_server() {
        properties.setProperty("parley.port", "9000");
        properties.setProperty("parley.db.password", "made by the launcher");
        properties.setProperty("parley.token.lifetime", "PT5M");
        properties.setProperty("user.home", "/root");

        assertThat(read(Map.of()).server()).containsOnly(Map.entry("parley.token.lifetime", "PT5M"));
    }

    @Test
    void a_setting_that_makes_no_sense_is_named() {
        properties.setProperty("parley.port", "80 80");
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("parley.port=80 80");

        properties.setProperty("parley.port", "65536");
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("65536 is not a port");

        properties.setProperty("parley.port", "8080");
        properties.setProperty("parley.demo", "yes please");
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("parley.demo=yes please");

        properties.setProperty("parley.demo", "false");
        properties.setProperty("parley.heap", "much");
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("parley.heap=much");

        properties.setProperty("parley.heap", "512m");
        properties.setProperty("parley.nodes", "0");
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("parley.nodes=0");

        properties.setProperty("parley.nodes", "1");
        properties.setProperty("parley.broker", "rabbit");
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("parley.broker=rabbit");
    }
}
