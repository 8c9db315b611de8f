package org.parley.server;

import java.util.List;

/**
 * The TCP ports of a node, on the interface of its host; management always on the loopback interface.
 *
 * @param http HTTP and WebSocket, the only one that is for clients
 * @param management the command line's interface to the server
 * @param cluster JGroups; its failure detection takes the port after it
 * @param messaging Artemis, for the brokers of other nodes
 */
public record NodePorts(int http, int management, int cluster, int messaging) {

    /** Returns that HTTP port, or a free one if it is 0, and free ports for the rest. */
    public static NodePorts withHttp(int http) {
        int cluster = FreePorts.pair();
        List<Integer> others = FreePorts.distinct(3);
        return new NodePorts(http == 0 ? others.get(0) : http, others.get(1), cluster, others.get(2));
    }
}
