package org.parley.tests.cluster.fault;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;
import org.parley.tests.Database;
import org.parley.tests.cluster.fault.Evidence.Shown;

/**
 * Many people with several devices each, who write at fixed times whatever the answers: a fault begins and ends under it, and in
 * the end it is judged.
 */
final class Load implements AutoCloseable {

    /** Of the client's sockets: few, as the nodes, the database and the clients share the machine. */
    private static final int THREADS = 3;

    /** Everybody comes within some seconds, not at once: that would be a test of its own. */
    private static final int CONNECTS_A_SECOND = 200;

    private static final Duration CONNECT_PATIENCE = Duration.ofMinutes(3);

    /** How long everything may take to come to rest. */
    private static final Duration SETTLE_PATIENCE = Duration.ofSeconds(60);

    private final ParleyServer server;
    private final Population population;
    private final Scale scale;
    private final Witness witness;
    private final Map<String, Long> starts;
    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
    private final Figures figures = new Figures();
    private final Lines lines;
    private final List<Device> devices = new ArrayList<>();
    private final Traffic traffic;

    /** A load of these people, who are yet to connect. */
    Load(ParleyServer server, Population population, Scale scale) {
        this.server = server;
        this.population = population;
        this.scale = scale;
        HttpClient http = HttpClient.newBuilder().executor(workers).build();
        this.lines = new Lines(http, clock, server.uri(), figures, new ConcurrentHashMap<>());
        this.starts = population.heads(new Database(server.database()));
        this.witness = new Witness(server, population, starts);
        workers.prestartAllCoreThreads(); // so that all threads of a load are there once it is made
        clock.prestartAllCoreThreads();
        for (int person = 0; person < population.accounts().size(); person++) {
            for (int i = 1; i <= scale.devices(); i++) {
                devices.add(deviceOf(person, i));
            }
        }
        this.traffic = new Traffic(population, devices, scale, lines);
    }

    private Device deviceOf(int person, int number) {
        Map<String, Long> cursors = population.roomsOf(person).stream().collect(toMap(room -> room, starts::get));
        Account account = population.accounts().get(person);
        return new Device(account.name() + "#" + number, account, lines, cursors);
    }

    /** Connects everybody through the balancer and begins to write. */
    Load start() {
        return start(List.of(Device::connect));
    }

    /** The same, but spread over the nodes, so that it is known who has nothing to do with what happens to one of them. */
    Load startAround(WildFlyNode victim) {
        List<WildFlyNode> nodes = server.nodes();
        return start(List.of(device -> {
            WildFlyNode node = nodes.get(devices.indexOf(device) % nodes.size());
            device.connectTo(node.uri(), node != victim);
        }));
    }

    /**
     * The same, with everybody at this one node, where they go once they have come to any of them again and again: a node that has
     * let few in since it started compiles how it does that while they come, and so does the balancer.
     */
    Load startAt(WildFlyNode node) {
        List<Consumer<Device>> comings = new ArrayList<>(Collections.nCopies(scale.rehearsals(), Device::connect));
        comings.add(device -> device.connectTo(node.uri(), false));
        return start(comings);
    }

    private Load start(List<Consumer<Device>> comings) {
        clock.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        comings.forEach(this::connectAll);
        traffic.start();
        return run(scale.settling()).enter(Phase.BEFORE);
    }

    private void connectAll(Consumer<Device> connector) {
        long gapMicros = TimeUnit.SECONDS.toMicros(1) / CONNECTS_A_SECOND;
        List<ScheduledFuture<?>> begun = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            Device device = devices.get(i);
            begun.add(clock.schedule(() -> connector.accept(device), i * gapMicros, TimeUnit.MICROSECONDS));
        }
        await().atMost(CONNECT_PATIENCE)
                .until(() -> begun.stream().allMatch(Future::isDone)
                        && devices.stream().allMatch(Device::isReady));
    }

    private void tick() {
        devices.forEach(Device::tick);
    }

    /** What is sent from now on is sent before, during or after the fault. */
    Load enter(Phase phase) {
        figures.enter(phase);
        return this;
    }

    /** Lets the load run for a time. */
    Load run(Duration time) {
        traffic.awaitMessages((int) (time.toMillis() * scale.rate() / 1_000));
        return this;
    }

    /** How many messages are acknowledged by now. */
    long acked() {
        return lines.sent().values().stream()
                .filter(message -> message.ack() != null)
                .count();
    }

    List<Device> devices() {
        return devices;
    }

    Figures figures() {
        return figures;
    }

    Witness witness() {
        return witness;
    }

    /** Nothing more is sent. */
    void stopWriting() {
        traffic.stop();
    }

    /** Ends the load, lets everything come to rest, and hears the judge. */
    Verdict finish() {
        stopWriting();
        settle(this::isQuiet);
        settle(this::isPresenceRight);
        List<Reading> readings =
                devices.stream().flatMap(device -> device.readings().stream()).toList();
        Evidence evidence = witness.evidence(lines.sent().values(), readings);
        return new Verdict(
                scale,
                lines.sent().size(),
                evidence.acked().size(),
                failures(),
                readings.stream().mapToLong(reading -> reading.entries().size()).sum(),
                Judge.violations(evidence),
                figures);
    }

    /** What does not come to rest in time is for the judge to tell. */
    private static void settle(Callable<Boolean> condition) {
        try {
            await().ignoreExceptions()
                    .pollInterval(Duration.ofMillis(500))
                    .atMost(SETTLE_PATIENCE)
                    .until(condition);
        } catch (ConditionTimeoutException e) {
            System.out.println("Not everything came to rest within " + SETTLE_PATIENCE);
        }
    }

    private boolean isQuiet() {
        return lines.sent().values().stream().allMatch(Outgoing::isSettled)
                && devices.stream().allMatch(Device::isReady)
                && isAllRead()
                && witness.outbox() == 0;
    }

    private boolean isAllRead() {
        Map<String, Long> heads = witness.heads();
        return devices.stream()
                .flatMap(device -> device.readings().stream())
                .allMatch(reading -> reading.cursor() >= heads.get(reading.conversation()));
    }

    private boolean isPresenceRight() {
        return witness.presence().stream().allMatch(Shown::isRight);
    }

    private Map<String, Long> failures() {
        return lines.sent().values().stream()
                .filter(message -> message.failure() != null)
                .collect(groupingBy(Outgoing::failure, TreeMap::new, counting()));
    }

    /** All devices go. */
    @Override
    public void close() {
        traffic.stop();
        devices.forEach(Device::stop);
        clock.shutdown();
        workers.shutdown();
    }
}
