package org.parley.bench;

import java.io.IOException;
import java.util.List;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;

/** The processes whose costs are of interest. */
final class Processes {

    private final List<ProcessTree> nodes;
    private final ProcessTree database;

    Processes(ParleyServer server) {
        nodes = server.nodes().stream()
                .map(WildFlyNode::pid)
                .map(ProcessTree::new)
                .toList();
        database = new ProcessTree(server.database().pid());
    }

    /** Processor time taken so far, in microseconds. */
    record CpuTime(long server, long database, long client) {

        CpuTime minus(CpuTime earlier) {
            return new CpuTime(server - earlier.server, database - earlier.database, client - earlier.client);
        }
    }

    CpuTime cpuTime() throws IOException {
        long server = 0;
        for (ProcessTree node : nodes) {
            server += node.cpuMicros();
        }
        return new CpuTime(server, database.cpuMicros(), ownCpuMicros());
    }

    /** Of this virtual machine without its children, which are the servers. */
    private static long ownCpuMicros() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1_000;
    }

    /** The memory of all nodes, in MiB. */
    long residentMebibytes() throws IOException {
        long sum = 0;
        for (ProcessTree node : nodes) {
            sum += node.residentMebibytes();
        }
        return sum;
    }
}
