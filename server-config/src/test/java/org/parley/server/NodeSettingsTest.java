package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeSettingsTest {

    private final NodeSettings settings = NodeSettings.of(
            "node1",
            "256m",
            Map.of("parley.oidc.client.secret", "hush", "parley.log.level", "DEBUG"),
            Map.of("PARLEY_DB_PASSWORD", "quiet"));

    @Test
    void secrets_go_by_the_environment() {
        assertThat(settings.properties()).containsOnly(Map.entry("parley.log.level", "DEBUG"));
        assertThat(settings.secrets())
                .containsOnly(Map.entry("PARLEY_OIDC_CLIENT_SECRET", "hush"), Map.entry("PARLEY_DB_PASSWORD", "quiet"));
    }

    @Test
    void no_secret_is_on_the_command_line() {
        var process = new ServerProcess(Path.of("/layout"), Path.of("/node1"), settings, new NodePorts(1, 2, 3, 4));

        assertThat(process.commandLine())
                .contains("-Xmx256m", "-Djboss.node.name=node1", "-Djboss.http.port=1", "-Dparley.log.level=DEBUG")
                .noneMatch(word -> word.contains("hush") || word.contains("quiet"));
    }
}
