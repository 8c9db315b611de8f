package org.parley.bench.peer;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.parley.bench.load.ParleyDialect;
import org.parley.bench.load.Participant;
import org.parley.bench.load.Visit;

/** The people of a benchmark, each registered once, and their conversations. */
final class Registrations {

    /** A registration is 50 ms of Argon2 in the server, and the machines that this runs on have two cores at least. */
    private static final int THREADS = 2;

    /** A token lives ten minutes. */
    private static final long RENEW_NANOS = Duration.ofMinutes(5).toNanos();

    private final List<URI> nodes;
    private final ChatApi api;
    private final List<ChatApi.Account> accounts = new ArrayList<>();
    private final List<String> directs = new ArrayList<>();
    private String group = "";
    private long signedInNanos;

    Registrations(List<URI> nodes) {
        this.nodes = nodes;
        this.api = new ChatApi(nodes.get(0));
    }

    /** The two of a pair have neighbouring numbers; with two nodes each is on another. */
    List<Participant> pairs(int users) throws IOException, InterruptedException {
        List<ChatApi.Account> people = people(users);
        List<Integer> strangers =
                IntStream.range(directs.size(), users / 2).boxed().toList();
        directs.addAll(atOnce(strangers, pair -> api.startDirect(people.get(2 * pair), people.get(2 * pair + 1))));
        return participants(people, number -> directs.get(number / 2));
    }

    /** All are in one group. */
    List<Participant> group(int users) throws IOException, InterruptedException {
        List<ChatApi.Account> people = people(users);
        if (group.isEmpty()) {
            group = api.startGroup(people.get(0), people.subList(1, users));
        }
        return participants(people, number -> group);
    }

    /** One more than these all talk to each other, and have missed the last message in each conversation. */
    List<Visit> visits(int conversations) throws IOException, InterruptedException {
        List<ChatApi.Account> people = people(conversations + 1);
        List<List<String>> seen = new ArrayList<>();
        people.forEach(person -> seen.add(new ArrayList<>()));
        for (int one = 0; one < people.size(); one++) {
            for (int other = one + 1; other < people.size(); other++) {
                String conversation = api.startDirect(people.get(one), people.get(other));
                long last = api.say(people.get(one), conversation);
                String before = "\"" + conversation + "\":" + (last - 1);
                seen.get(one).add(before);
                seen.get(other).add(before);
            }
        }
        return IntStream.range(0, people.size())
                .mapToObj(
                        number -> new Visit(endpoint(number), people.get(number).accessToken(), seen.get(number)))
                .toList();
    }

    /** Their sockets are as many each, or one more. */
    List<Participant> guests(int users, int sockets) throws IOException, InterruptedException {
        List<ChatApi.Account> people = people(users);
        return IntStream.range(0, sockets)
                .mapToObj(number -> new Participant(
                        number,
                        endpoint(number),
                        new ParleyDialect(people.get(number % users).accessToken(), "")))
                .toList();
    }

    /** Registers who is missing, and signs in again who did so some time ago. */
    private List<ChatApi.Account> people(int users) throws IOException, InterruptedException {
        if (System.nanoTime() - signedInNanos > RENEW_NANOS) {
            signedInNanos = System.nanoTime();
            List<Integer> known = IntStream.range(0, accounts.size()).boxed().toList();
            List<ChatApi.Account> renewed = atOnce(known, number -> api.signIn(name(number)));
            accounts.clear();
            accounts.addAll(renewed);
        }
        List<Integer> strangers =
                IntStream.range(accounts.size(), users).boxed().toList();
        accounts.addAll(atOnce(strangers, number -> api.register(name(number))));
        return List.copyOf(accounts.subList(0, users));
    }

    private static String name(int number) {
        return "bench" + number;
    }

    /** In which conversation somebody is. */
    private interface Conversations {
        String of(int number);
    }

    private List<Participant> participants(List<ChatApi.Account> people, Conversations conversations) {
        return IntStream.range(0, people.size())
                .mapToObj(number -> new Participant(
                        number,
                        endpoint(number),
                        new ParleyDialect(people.get(number).accessToken(), conversations.of(number))))
                .toList();
    }

    private URI endpoint(int number) {
        URI node = nodes.get(number % nodes.size());
        return URI.create(node.toString().replaceFirst("^http", "ws")).resolve("/ws");
    }

    /** What is done for one number. */
    private interface Call<R> {
        R with(int number) throws IOException, InterruptedException;
    }

    private static <R> List<R> atOnce(List<Integer> numbers, Call<R> call) throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<R>> calls = numbers.stream()
                    .map(number -> (Callable<R>) () -> call.with(number))
                    .toList();
            List<R> results = new ArrayList<>();
            for (Future<R> result : executor.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IOException("the people of the benchmark could not be prepared: " + e.getMessage(), e);
        } finally {
            executor.shutdownNow();
        }
    }
}
