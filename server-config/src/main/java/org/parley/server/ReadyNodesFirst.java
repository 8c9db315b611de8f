package org.parley.server;

import io.undertow.server.handlers.proxy.LoadBalancingProxyClient.Host;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient.HostSelector;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes the nodes in turn, leaving out those that are not ready, and at times one that has only just become so; all of them if none
 * is ready.
 *
 * <p>"Fail open", as Envoy's panic mode: a check that is wrong about all nodes must not become an outage.
 */
final class ReadyNodesFirst implements HostSelector {

    private final HealthCheck health;
    private final AtomicInteger turn = new AtomicInteger();

    ReadyNodesFirst(HealthCheck health) {
        this.health = health;
    }

    @Override
    public int selectHost(Host[] nodes) {
        int first = Math.floorMod(turn.getAndIncrement(), nodes.length);
        int ready = first;
        double best = 0;
        for (int i = 0; i < nodes.length; i++) {
            int candidate = (first + i) % nodes.length;
            double share = health.share(nodes[candidate].getUri());
            if (share > ThreadLocalRandom.current().nextDouble()) {
                return candidate;
            }
            if (share > best) {
                best = share;
                ready = candidate;
            }
        }
        return ready;
    }
}
