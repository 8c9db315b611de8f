package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void finds_different_ports() {
        assertThat(FreePorts.distinct(20)).hasSize(20).doesNotHaveDuplicates().allMatch(port -> port > 0);
    }

    @Test
    void are_none_that_a_connection_could_have_before_their_server_starts() {
        assertThat(FreePorts.distinct(20)).allMatch(port -> port < 32_768);
    }

    @Test
    void are_given_to_one_only() {
        assertThat(FreePorts.distinct(500))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(FreePorts.distinct(500));
    }

    @Test
    void a_port_that_somebody_listens_on_is_not_free() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertThat(FreePorts.isFree(port)).isFalse();
        }
        assertThat(FreePorts.isFree(port)).isTrue();
    }
}
