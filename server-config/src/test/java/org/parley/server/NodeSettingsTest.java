package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeSettingsTest {

    private final NodeSettings settings = NodeSettings.of(
            "node1",
            Host.LOOPBACK,
            new Jvm("256m", List.of("-Xlog:gc")),
            "parley.xml",
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
                .contains(
                        "-Xmx256m",
                        "-Xlog:gc",
                        "--server-config=parley.xml",
                        "-Djboss.node.name=node1",
                        "-Djboss.http.port=1",
                        "-Dparley.log.level=DEBUG")
                .noneMatch(word -> word.contains("hush") || word.contains("quiet"));
    }

    @Test
    void a_node_on_another_host_binds_its_address_and_is_started_there() {
        Host host = new Host("10.1.2.3", List.of("ip", "netns", "exec", "blue"));
        NodeSettings there =
                new NodeSettings("node1", host, settings.jvm(), "parley.xml", Map.of(), settings.secrets());

        List<String> words = new ServerProcess(Path.of("/layout"), Path.of("/node1"), there, new NodePorts(1, 2, 3, 4))
                .commandLine();

        assertThat(words.subList(0, 4)).isEqualTo(host.prefix());
        assertThat(words)
                .contains(
                        "-Djboss.bind.address=10.1.2.3",
                        "-Djboss.bind.address.private=10.1.2.3",
                        "-Dparley.cluster.hosts=10.1.2.3[3]",
                        "-Dparley.keys.url=http://10.1.2.3:1/.well-known/jwks.json");
    }
}
