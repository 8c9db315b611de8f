package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadBalancerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ENOUGH_FOR_EACH = 12;

    private final List<Node> nodes = List.of(new Node("a"), new Node("b"), new Node("c"));
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong nanoTime = new AtomicLong();
    private LoadBalancer balancer;

    @BeforeEach
    void start() {
        balancer =
                new LoadBalancer(FreePorts.one(), nodes.stream().map(Node::uri).toList(), nanoTime::get);
        balancer.start();
    }

    @AfterEach
    void stop() {
        balancer.close();
        nodes.forEach(Node::stop);
    }

    @Test
    void requests_go_to_all_nodes_in_turn() {
        assertThat(answering()).containsExactly("a", "b", "c");
    }

    @Test
    void a_node_that_is_not_ready_gets_nothing_until_it_is_again() {
        nodes.get(1).ready = false;
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(answering()).containsExactly("a", "c"));

        nodes.get(1).ready = true;
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(answering()).containsExactly("a", "b", "c"));
    }

    @Test
    void a_node_that_has_only_just_become_ready_gets_less_than_the_others_for_a_minute() {
        nodes.get(1).ready = false;
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(answering()).containsExactly("a", "c"));

        nodes.get(1).ready = true;
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(answering()).contains("b"));
        assertThat(answersOf("b", 300)).isLessThan(50);

        nanoTime.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(answersOf("b", 300)).isEqualTo(100);
    }

    @Test
    void a_node_that_answers_nothing_any_more_gets_nothing() {
        nodes.get(0).frozen = true;
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(answering()).containsExactly("b", "c"));
    }

    @Test
    void if_none_is_ready_all_are_tried() {
        nodes.forEach(node -> node.ready = false);
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(answering()).containsExactly("a", "b", "c"));
    }

    private Set<String> answering() {
        return new TreeSet<>(answers(ENOUGH_FOR_EACH));
    }

    private int answersOf(String node, int requests) {
        return Collections.frequency(answers(requests), node);
    }

    /** Which nodes answer that many requests, of those that answer in time. */
    private List<String> answers(int requests) {
        return IntStream.range(0, requests).mapToObj(i -> answer()).toList();
    }

    private String answer() {
        HttpRequest request = HttpRequest.newBuilder(balancer.uri().resolve("/who"))
                .timeout(Duration.ofMillis(500))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "no answer";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Node {

        private final String name;
        private final HttpServer server;
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final CountDownLatch stopped = new CountDownLatch(1);

        volatile boolean ready = true;
        volatile boolean frozen;

        Node(String name) {
            this.name = name;
            try {
                server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.createContext("/health/ready", exchange -> answer(exchange, ready ? 200 : 503, ""));
            server.createContext("/who", exchange -> answer(exchange, 200, name));
            server.setExecutor(threads);
            server.start();
        }

        private void answer(HttpExchange exchange, int status, String text) throws IOException {
            if (frozen) {
                awaitStop();
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private void awaitStop() {
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        }

        void stop() {
            stopped.countDown();
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
