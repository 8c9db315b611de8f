package org.parley.server;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a process runs: the IPv4 address that it binds, and the words before its command (such as ip netns exec NAME).
 *
 * <p>All of it is one machine, whose files and processes the launcher sees; only the network is another.
 */
public record Host(String address, List<String> prefix) {

    /** Where everything runs that nothing else was said of. */
    public static final Host LOOPBACK = new Host("127.0.0.1", List.of());

    public Host {
        prefix = List.copyOf(prefix);
    }

    boolean isLoopback() {
        return address.equals(LOOPBACK.address);
    }

    /** All addresses that share the first 24 bits, in CIDR notation. */
    String network() {
        return address.substring(0, address.lastIndexOf('.')) + ".0/24";
    }

    /** Returns the command with this host's words before it. */
    List<String> command(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }
}
