package org.parley.tests.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.parley.tests.ChatSocket;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/**
 * Two devices of one person end in the same state, whatever five people do at once and however often one of the devices
 * comes and goes.
 */
class TwoDevicesTest {

    private static final int PEOPLE = 5;
    private static final int SHORT = 150;
    private static final int LONG = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The most frames for which the restless device stays. */
    private static final int LONGEST_VISIT = 15;

    @Property(tries = 3, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void afterSomeOperations(@ForAll("some") Script script) {
        play(script);
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void afterAThousandOperations(@ForAll("thousand") Script script) {
        play(script);
    }

    /** What people do, each in this order, and when the restless device comes and goes. */
    record Script(List<Operation> operations, long visits) {

        @Override
        public String toString() {
            return operations.size() + " operations"; // jqwik prints the seed, which says it all
        }
    }

    @Provide
    Arbitrary<Script> some() {
        return scripts(SHORT);
    }

    @Provide
    Arbitrary<Script> thousand() {
        return scripts(LONG);
    }

    private static Arbitrary<Script> scripts(int length) {
        Arbitrary<Operation.Kind> kinds = Arbitraries.frequency(Arrays.stream(Operation.Kind.values())
                .map(kind -> Tuple.of(kind.weight(), kind))
                .toList());
        Arbitrary<Integer> numbers =
                Arbitraries.integers().between(0, 9_999).withDistribution(RandomDistribution.uniform());
        Arbitrary<Operation> operations = Combinators.combine(
                        kinds, Arbitraries.integers().between(0, PEOPLE - 1), numbers, numbers, numbers)
                .as(Operation::new);
        return Combinators.combine(operations.list().ofSize(length), Arbitraries.longs())
                .as(Script::new);
    }

    private static void play(Script script) {
        List<Person> people = Person.registerMany(ServerFixture.uri(), PEOPLE);
        Person two = people.get(0);
        List<Person> others = people.subList(1, PEOPLE);
        List<String> conversations =
                List.of(two.group(others), others.get(0).group(people), two.directWith(others.get(0)));
        Device steady = new Device(two);
        steady.connect();
        steady.catchUp();
        Device restless = new Device(two.login());
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Crowd crowd = new Crowd(people, conversations)) {
            CompletableFuture<?> done = CompletableFuture.allOf(IntStream.range(0, PEOPLE)
                    .mapToObj(actor -> CompletableFuture.runAsync(() -> perform(crowd, script, actor), threads))
                    .toArray(CompletableFuture<?>[]::new));
            int visits = comeAndGo(restless, steady, done, new Random(script.visits()));
            done.join();
            System.out.println("TwoDevicesTest: " + script + ", " + crowd.done() + " granted, " + visits + " visits");
        } finally {
            threads.shutdownNow();
        }
        restless.connect();
        restless.catchUp();
        awaitStep(steady);
        awaitStep(restless);
        assertThat(Facts.differences(steady.facts(), restless.facts())).isEmpty();
        steady.close();
        restless.close();
    }

    private static void perform(Crowd crowd, Script script, int actor) {
        script.operations().stream()
                .filter(operation -> operation.actor() == actor)
                .forEach(crowd::perform);
    }

    /** Vanishes at any point of a connection, until everything is done. */
    private static int comeAndGo(Device device, Device other, CompletableFuture<?> done, Random random) {
        int visits = 0;
        while (!done.isDone()) {
            ChatSocket socket = device.connect();
            if (random.nextInt(3) > 0) {
                device.catchUp();
            }
            int stay = socket.frames().size() + random.nextInt(LONGEST_VISIT);
            await().pollInterval(Duration.ofMillis(2))
                    .atMost(PATIENCE)
                    .until(() -> done.isDone() || socket.frames().size() >= stay);
            device.vanish();
            other.beat();
            visits++;
        }
        return visits;
    }

    private static void awaitStep(Device device) {
        await().atMost(ChatSocket.PATIENCE).untilAsserted(() -> {
            device.apply();
            assertThat(device.differences()).as(device.toString()).isEmpty();
        });
    }
}
