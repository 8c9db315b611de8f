package org.parley.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a client is, as far as limits tell clients apart: an IPv4 address, or the first 64 bits of an IPv6 address.
 *
 * <p>Whoever has one IPv6 address has the 2^64 beside it too, and changes between them every day without noticing.
 */
public record ClientNetwork(String name) {

    /** Nothing that would be looked up in the DNS. */
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:][0-9A-Fa-f:.]*");

    private static final int PREFIX_BYTES = 8;

    /** What a proxy says may be anything; an address is shorter. */
    private static final int MOST_CHARACTERS = 64;

    /** The network of an address as the container writes it; what is no IPv6 address stays as it is. */
    public static ClientNetwork of(String address) {
        String plain = address.replaceFirst("%.*", ""); // the scope, which names an interface of this machine
        if (plain.contains(":") && IPV6.matcher(plain).matches()) {
            try {
                return new ClientNetwork(name(InetAddress.getByName(plain)));
            } catch (UnknownHostException e) {
                return verbatim(address); // not one after all
            }
        }
        return verbatim(address);
    }

    private static String name(InetAddress address) {
        if (address instanceof Inet6Address) {
            byte[] prefix = Arrays.copyOf(address.getAddress(), PREFIX_BYTES);
            return HexFormat.of().formatHex(prefix) + "/64";
        }
        return address.getHostAddress(); // an IPv4 address that was written as an IPv6 one
    }

    private static ClientNetwork verbatim(String address) {
        return new ClientNetwork(address.substring(0, Math.min(address.length(), MOST_CHARACTERS)));
    }
}
