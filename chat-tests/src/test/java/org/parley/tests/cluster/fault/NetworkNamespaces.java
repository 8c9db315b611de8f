package org.parley.tests.cluster.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.server.CurrentUser;
import org.parley.server.Host;

/**
 * Network namespaces of this machine, joined by a bridge: hosts of their own, between which a direction can be cut.
 *
 * <p>A cut swallows packets silently, as a broken switch or a firewall does: nobody is told that a connection is gone.
 */
final class NetworkNamespaces implements AutoCloseable {

    private static final String PREFIX = "parley-";
    private static final String BRIDGE = "parley0";
    private static final String PLUG = "pl-";
    private static final String NETWORK = "10.77.0.";
    private static final int ROOT = 1;
    private static final int FIRST = 11;

    /** No device has this address: what is sent to it arrives nowhere. */
    private static final String NOWHERE = "02:00:00:00:00:01";

    private final Map<String, Host> hosts = new LinkedHashMap<>();

    private NetworkNamespaces() {}

    /**
     * Makes a namespace for each name, after removing what an earlier run has left, with the processes in it.
     *
     * @throws IllegalStateException if this is not root, or there is no command ip
     */
    static NetworkNamespaces create(List<String> names) {
        if (!CurrentUser.isRoot()) {
            throw new IllegalStateException("Tests that cut a network make network namespaces, which only root may");
        }
        NetworkNamespaces namespaces = new NetworkNamespaces();
        for (int i = 0; i < names.size(); i++) {
            String namespace = PREFIX + names.get(i);
            namespaces.hosts.put(
                    names.get(i), new Host(NETWORK + (FIRST + i), List.of("ip", "netns", "exec", namespace)));
        }
        namespaces.endLeftovers();
        namespaces.close();
        namespaces.connect();
        return namespaces;
    }

    private void endLeftovers() {
        String existing = ip("netns", "list");
        for (String name : hosts.keySet()) {
            if (existing.lines().anyMatch(line -> line.split(" ", 2)[0].equals(PREFIX + name))) {
                ip("netns", "pids", PREFIX + name)
                        .lines()
                        .map(Long::valueOf)
                        .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            }
        }
    }

    private void connect() {
        ip("link", "add", BRIDGE, "type", "bridge");
        ip("addr", "add", NETWORK + ROOT + "/24", "dev", BRIDGE);
        ip("link", "set", BRIDGE, "up");
        hosts.forEach((name, host) -> {
            String namespace = PREFIX + name;
            String plug = PLUG + name;
            ip("netns", "add", namespace);
            ip("link", "add", plug, "type", "veth", "peer", "name", "eth0", "netns", namespace);
            ip("link", "set", plug, "master", BRIDGE, "up");
            ip("-n", namespace, "addr", "add", host.address() + "/24", "dev", "eth0");
            ip("-n", namespace, "link", "set", "lo", "up");
            ip("-n", namespace, "link", "set", "eth0", "up");
        });
    }

    /** Where a process of that name runs. */
    Host host(String name) {
        return hosts.get(name);
    }

    /** From now on nothing that one sends arrives at the other. */
    void cut(String from, String to) {
        String address = hosts.get(to).address();
        ip("-n", PREFIX + from, "neigh", "replace", address, "lladdr", NOWHERE, "dev", "eth0", "nud", "permanent");
    }

    void heal(String from, String to) {
        ip("-n", PREFIX + from, "neigh", "del", hosts.get(to).address(), "dev", "eth0");
    }

    /** Removes what is there of the namespaces. */
    @Override
    public void close() {
        String existing = ip("netns", "list");
        String links = ip("-o", "link");
        for (String name : hosts.keySet()) {
            // Before the namespace, which takes its end of the cable with it some time after.
            if (links.contains(" " + PLUG + name + "@")) {
                ip("link", "del", PLUG + name);
            }
            if (existing.lines().anyMatch(line -> line.split(" ", 2)[0].equals(PREFIX + name))) {
                ip("netns", "del", PREFIX + name);
            }
        }
        if (links.contains(" " + BRIDGE + ":")) {
            ip("link", "del", BRIDGE);
        }
    }

    private static String ip(String... words) {
        String command = "ip " + String.join(" ", words);
        try {
            Process process = new ProcessBuilder(command.split(" "))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new IllegalStateException("Tests that cut a network need the command ip (Debian: iproute2)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command + " was interrupted", e);
        }
    }
}
