package org.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.parley.bench.compare.Comparison;
import org.parley.bench.compare.ComparisonSettings;
import org.parley.bench.peer.DebianPackages;
import org.parley.bench.peer.EjabberdPeer;
import org.parley.bench.peer.ParleyPeer;
import org.parley.bench.peer.Peer;
import org.parley.bench.peer.ProsodyPeer;
import org.parley.bench.route.RoutingSettings;
import org.parley.bench.route.RoutingSimulation;

/** The command behind {@code mvn -Pbench}: fresh servers, people who talk, and a table of what it cost. */
public final class Benchmark {

    private final Path directory;
    private final Properties properties;
    private final PrintStream out;

    private Benchmark(Path directory, Properties properties, PrintStream out) {
        this.directory = directory;
        this.properties = properties;
        this.out = out;
    }

    /**
     * Runs the benchmark that {@code bench} names, once.
     *
     * @param arguments the directory for data and results; what is in it is deleted
     */
    public static void main(String[] arguments) throws Exception {
        new Benchmark(Path.of(arguments[0]), System.getProperties(), System.out).run();
    }

    private void run() throws Exception {
        String name = properties.getProperty("bench", "messages");
        switch (name) {
            case "messages" -> messages();
            case "peers" -> peers();
            case "logins" -> logins();
            case "idle" -> idle();
            case "routing" -> new RoutingSimulation(RoutingSettings.read(properties), out).run();
            default ->
                throw new IllegalArgumentException(
                        "bench=" + name + " is none of messages, logins, idle, routing and peers.");
        }
    }

    private void messages() throws Exception {
        BenchSettings settings = BenchSettings.read(properties);
        deleteTree(directory);
        ParleyPeer parley = parley(settings.nodes());
        with(List.of(parley), () -> new MessageBenchmark(settings, out).run(parley));
    }

    private void logins() throws Exception {
        LoginSettings settings = LoginSettings.read(properties);
        deleteTree(directory);
        ParleyPeer parley = parley(1);
        with(List.of(parley), () -> new LoginBenchmark(settings, out).run(parley));
    }

    private void idle() throws Exception {
        IdleSettings settings = IdleSettings.read(properties);
        deleteTree(directory);
        ParleyPeer parley = parley(1);
        with(List.of(parley), () -> new IdleBenchmark(settings, out).run(parley));
    }

    private void peers() throws Exception {
        List<String> missing = DebianPackages.missing();
        if (!missing.isEmpty()) {
            throw new IOException("To compare with other servers: apt-get install " + String.join(" ", missing));
        }
        ComparisonSettings settings = ComparisonSettings.read(properties);
        deleteTree(directory);
        List<Peer> peers = List.of(
                new EjabberdPeer(directory.resolve("ejabberd")),
                new ProsodyPeer(directory.resolve("prosody")),
                parley(1));
        with(peers, () -> new Comparison(settings, out).run(peers, directory.resolve("results")));
    }

    private ParleyPeer parley(int nodes) {
        return new ParleyPeer(directory.resolve("parley"), nodes, ServerSettings.passedOn(properties), out::println);
    }

    /** What is done while servers run. */
    private interface Work {
        void run() throws Exception;
    }

    private void with(List<? extends Peer> peers, Work work) throws Exception {
        // Maven's interrupt of a run must not leave processes behind.
        Thread stop = new Thread(() -> peers.forEach(Peer::close), "bench-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            for (Peer peer : peers) {
                out.println("Starting " + peer.name() + "...");
                peer.start();
            }
            work.run();
        } finally {
            peers.forEach(Peer::close);
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
