package org.parley.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks nodes again and again whether they take requests, and knows what each answered last. */
final class HealthCheck implements AutoCloseable {

    /** A node that says no, or nothing, gets new requests for less than two of these. */
    private static final Duration INTERVAL = Duration.ofMillis(500);

    /** A node that answers later than that is of no use to those who wait for it. */
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "parley-health-check");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Node> nodes;

    HealthCheck(List<URI> nodes) {
        this.nodes = nodes.stream().map(Node::new).toList();
    }

    void start() {
        nodes.forEach(node -> timer.scheduleWithFixedDelay(node::ask, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Says whether the node of that address was ready when it was asked last; until then, and of another, yes. */
    boolean isReady(URI address) {
        return nodes.stream().noneMatch(node -> node.address.equals(address) && !node.ready);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private final class Node {

        private final URI address;
        private final HttpRequest question;
        private volatile boolean ready = true;
        private boolean waiting; // of the timer's thread and of the answer's, under the lock

        Node(URI address) {
            this.address = address;
            this.question = HttpRequest.newBuilder(address.resolve("/health/ready"))
                    .timeout(TIMEOUT)
                    .build();
        }

        /** The timer waits for no answer: a silent node must not delay the question to another. */
        void ask() {
            synchronized (this) {
                if (waiting) {
                    return;
                }
                waiting = true;
            }
            client.sendAsync(question, BodyHandlers.discarding())
                    .handle((answer, failure) -> failure == null && answer.statusCode() == 200)
                    .thenAccept(this::answered);
        }

        private synchronized void answered(boolean yes) {
            waiting = false;
            ready = yes;
        }
    }
}
