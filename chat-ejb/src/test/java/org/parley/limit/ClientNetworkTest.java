package org.parley.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::9, 20010db800010002/64",
        "2001:DB8:1:2:0:0:0:9, 20010db800010002/64",
        "fe80::1%eth0, fe80000000000000/64",
        "::1, 0000000000000000/64",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void addresses_that_one_host_has_are_one_network(String address, String network) {
        assertThat(ClientNetwork.of(address).name()).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "unknown", "example.org", "1:2", "a:b.example.org", "::::", "[::1]:80", "%", "1.2.3.4.5"})
    void what_is_no_address_is_taken_as_it_is(String address) {
        assertThat(ClientNetwork.of(address).name()).isEqualTo(address);
    }

    @Test
    void what_a_proxy_makes_up_is_not_kept_at_any_length() {
        assertThat(ClientNetwork.of("x".repeat(10_000)).name()).hasSize(64);
    }
}
