package org.parley.server;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.client.UndertowClient;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.URI;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One address before several nodes: Undertow's own proxy, requests and WebSockets in turn, none of them sticky.
 *
 * <p>A node that is not ready gets no new ones; those that it has it keeps. One that is ready again gets few at first.
 *
 * <p>For the one-command server and for tests; docs/operations.md says what a proxy of one's own must do.
 */
final class LoadBalancer implements AutoCloseable {

    /** Seconds: a node that did not answer is tried again so soon, and what it should have served goes to another. */
    private static final int RETRY_DEAD_NODE_AFTER = 2;

    /** Of each thread to each node: a WebSocket holds one as long as it is open. */
    private static final int CONNECTIONS = 20_000;

    /** Of those that idle, so that the next requests need not connect. */
    private static final int IDLE_CONNECTIONS = 50;

    private static final int IDLE_MILLIS = 30_000;

    /** As the nodes have it; beyond it they would refuse anyway. */
    private static final int MAX_HEADER_BYTES = 65_536;

    private final HealthCheck health;
    private final Undertow undertow;
    private final URI uri;

    /** A balancer that is yet to be started, on that port of the loopback interface. */
    LoadBalancer(int port, List<URI> nodes) {
        this(port, nodes, System::nanoTime);
    }

    LoadBalancer(int port, List<URI> nodes, LongSupplier nanoTime) {
        health = new HealthCheck(nodes, nanoTime);
        LoadBalancingProxyClient client = new LoadBalancingProxyClient(
                        UndertowClient.getInstance(), null, new ReadyNodesFirst(health))
                .setConnectionsPerThread(CONNECTIONS)
                .setSoftMaxConnectionsPerThread(IDLE_CONNECTIONS)
                .setTtl(IDLE_MILLIS)
                .setProblemServerRetry(RETRY_DEAD_NODE_AFTER);
        nodes.forEach(client::addHost);
        ProxyHandler proxy = ProxyHandler.builder()
                .setProxyClient(client)
                .setMaxConnectionRetries(nodes.size())
                // What a client says of where it comes from is replaced by what is seen here.
                .setReuseXForwarded(false)
                .setRewriteHostHeader(false)
                .build();
        undertow = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
                .setHandler(proxy)
                .build();
        uri = URI.create("http://127.0.0.1:" + port + "/");
    }

    /**
     * Opens the port.
     *
     * @throws StartFailedException if somebody else has it
     */
    void start() {
        try {
            undertow.start();
            health.start();
        } catch (RuntimeException e) {
            throw new StartFailedException("The load balancer cannot listen at " + uri + ": " + e.getMessage(), e);
        }
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        health.close();
        undertow.stop();
    }
}
