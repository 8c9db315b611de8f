package org.parley.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Asks nodes again and again whether they take requests, and knows what each answered last. */
final class HealthCheck implements AutoCloseable {

    /** A node that says no, or nothing, gets new requests for less than two of these. */
    private static final Duration INTERVAL = Duration.ofMillis(500);

    /** A node that answers later than that is of no use to those who wait for it. */
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** So long a node that has become ready again takes less than the others: its virtual machine has compiled nothing yet. */
    private static final Duration SLOW_START = Duration.ofSeconds(60);

    /** What it takes at once, so that it has something to compile. */
    private static final double FIRST_SHARE = 0.05;

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

    private final LongSupplier nanoTime;

    HealthCheck(List<URI> nodes, LongSupplier nanoTime) {
        this.nodes = nodes.stream().map(Node::new).toList();
        this.nanoTime = nanoTime;
    }

    void start() {
        nodes.forEach(node -> timer.scheduleWithFixedDelay(node::ask, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * Says how much of its turns the node of that address is to take.
     *
     * @return 0 if it is not ready, 1 if it has been for long or as far as this knows, and something between if it has become so
     */
    double share(URI address) {
        return nodes.stream()
                .filter(node -> node.address.equals(address))
                .findFirst()
                .map(Node::share)
                .orElse(1.0);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private final class Node {

        private final URI address;
        private final HttpRequest question;

        // Of the timer's thread, of the answers' and of those that balance, under the lock.
        private boolean ready = true;
        private boolean waiting;
        private OptionalLong readyAgainAt = OptionalLong.empty();

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
            if (yes && !ready) {
                readyAgainAt = OptionalLong.of(nanoTime.getAsLong());
            }
            ready = yes;
        }

        synchronized double share() {
            if (!ready) {
                return 0;
            }
            if (readyAgainAt.isEmpty()) {
                return 1;
            }
            double grown = (double) (nanoTime.getAsLong() - readyAgainAt.getAsLong()) / SLOW_START.toNanos();
            return Math.max(FIRST_SHARE, Math.min(1, grown));
        }
    }
}
