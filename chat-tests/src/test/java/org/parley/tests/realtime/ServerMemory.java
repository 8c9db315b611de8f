package org.parley.tests.realtime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.server.WildFlyNode;

/** What a server takes of the machine's memory, heap and all else, in bytes; Linux tells. */
final class ServerMemory {

    static final long MEGABYTE = 1024 * 1024;

    private static final long KILOBYTE = 1024;

    private final Path status;
    private long most;

    private ServerMemory(Path status) {
        this.status = status;
    }

    static ServerMemory of(WildFlyNode node) {
        Path status = Path.of("/proc", Long.toString(node.pid()), "status");
        assumeTrue(Files.exists(status), "only Linux has /proc");
        return new ServerMemory(status);
    }

    /** What it takes now. */
    long resident() throws IOException {
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                * KILOBYTE;
    }

    void look() throws IOException {
        most = Math.max(most, resident());
    }

    /** The most of all times that were looked at. */
    long most() {
        return most;
    }
}
