package org.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;

/** The command behind {@code mvn -Pbench}: a fresh server, people who talk, and a table of what it cost. */
public final class Benchmark {

    /** Every message is told to both of its pair. */
    private static final int READERS = 2;

    private static final Duration QUIET_TIMEOUT = Duration.ofSeconds(60);

    /** The limits keep abuse away, which is what a benchmark looks like. */
    private static final String NO_LIMIT = "1000000000/1";

    private static final List<String> LIMITS =
            List.of("parley.limit.messages", "parley.limit.registrations", "parley.limit.logins");

    private final BenchSettings settings;
    private final PrintStream out;

    private Benchmark(BenchSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Runs once.
     *
     * @param arguments the directory for the server's data; what is in it is deleted
     */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        deleteTree(data);
        new Benchmark(BenchSettings.read(System.getProperties()), System.out).run(data);
    }

    private static void deleteTree(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(Path data) throws Exception {
        ParleyServer server = describe(data);
        // Maven's interrupt of a run must not leave processes behind.
        Thread stop = new Thread(server::stop, "bench-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try (server) {
            server.start();
            out.println("Registering " + settings.users() + " users...");
            List<Participant> participants = new Registrations(
                            server.nodes().stream().map(WildFlyNode::uri).toList())
                    .register(settings.users());
            out.println(measure(server, participants));
        }
        Runtime.getRuntime().removeShutdownHook(stop);
    }

    private ParleyServer describe(Path data) {
        ParleyServer.Builder builder = ParleyServer.builder()
                .dataDirectory(data)
                .nodes(settings.nodes())
                .progress(out::println);
        LIMITS.forEach(limit -> builder.property(limit, NO_LIMIT));
        String heap = settings.server().get("parley.heap");
        if (heap != null) {
            builder.heap(heap);
        }
        return builder.properties(settings.server()).build();
    }

    private Report measure(ParleyServer server, List<Participant> participants)
            throws IOException, SQLException, InterruptedException {
        Processes processes = new Processes(server);
        try (LoadGenerator generator = new LoadGenerator();
                OutboxWatch outbox = new OutboxWatch(server.database())) {
            generator.connect(participants);
            out.println("Warming up for " + settings.warmup().toSeconds() + " s, then measuring for "
                    + settings.measured().toSeconds() + " s...");
            generator.begin(workload());
            Tally all = new Tally();
            all.add(generator.run(settings.warmup()));

            long memoryBefore = processes.residentMebibytes();
            Processes.CpuTime before = processes.cpuTime();
            Tally measured = generator.run(settings.measured());
            Processes.CpuTime cpu = processes.cpuTime().minus(before);
            long memoryAfter = processes.residentMebibytes();
            all.add(measured);

            all.add(finish(generator, all));
            Report report = new Report(settings.describe());
            report.load(measured, settings.measured());
            report.cpu(cpu, measured.acks());
            report.memory(memoryBefore, memoryAfter);
            report.outbox(outbox.most(), outbox.drain());
            report.check("messages never acknowledged", all.messages() - all.acks());
            report.check("deliveries missing", READERS * all.messages() - all.deliveries());
            report.check("deliveries out of order", all.disorders());
            report.check("error frames " + generator.firstRefusal(), all.errors());
            report.check("complaints in the server's log", complaints(server).size());
            return report;
        }
    }

    private Workload workload() {
        return settings.ratePerSecond() > 0
                ? new OpenLoop(settings.ratePerSecond())
                : new ClosedLoop(settings.window());
    }

    /** Lets what is under way arrive. */
    private static Tally finish(LoadGenerator generator, Tally before) throws IOException {
        generator.begin(new Silence());
        Tally rest = new Tally();
        long begin = System.nanoTime();
        while (isUnderWay(before, rest) && System.nanoTime() - begin < QUIET_TIMEOUT.toNanos()) {
            rest.add(generator.run(Duration.ofMillis(100)));
        }
        return rest;
    }

    private static boolean isUnderWay(Tally before, Tally rest) {
        long messages = before.messages();
        return before.acks() + rest.acks() < messages || before.deliveries() + rest.deliveries() < READERS * messages;
    }

    private List<String> complaints(ParleyServer server) throws IOException {
        List<String> complaints = new ArrayList<>();
        for (WildFlyNode node : server.nodes()) {
            complaints.addAll(ServerLog.complaints(node.log()));
        }
        complaints.forEach(out::println);
        return complaints;
    }
}
