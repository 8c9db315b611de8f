package org.parley.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Registers the people of a benchmark and brings them together in pairs. */
final class Registrations {

    /** A registration is 50 ms of Argon2 in the server, and the machines that this runs on have two cores at least. */
    private static final int THREADS = 2;

    private final List<URI> nodes;
    private final ChatApi api;

    Registrations(List<URI> nodes) {
        this.nodes = nodes;
        this.api = new ChatApi(nodes.get(0));
    }

    /** The two of a pair have neighbouring numbers; with two nodes each is on another. */
    List<Participant> register(int users) throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Participant>>> pairs = new ArrayList<>();
            for (int i = 0; i < users; i += 2) {
                int first = i;
                pairs.add(executor.submit(() -> pair(first)));
            }
            List<Participant> participants = new ArrayList<>();
            for (Future<List<Participant>> pair : pairs) {
                participants.addAll(pair.get());
            }
            return participants;
        } finally {
            executor.shutdownNow();
        }
    }

    private List<Participant> pair(int first) throws Exception {
        ChatApi.Account one = api.register("bench" + first);
        ChatApi.Account other = api.register("bench" + (first + 1));
        String conversation = api.startDirect(one, other);
        return List.of(
                new Participant(first, node(first), one.accessToken(), conversation),
                new Participant(first + 1, node(first + 1), other.accessToken(), conversation));
    }

    private URI node(int number) {
        return nodes.get(number % nodes.size());
    }
}
