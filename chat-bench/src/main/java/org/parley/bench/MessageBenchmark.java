package org.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.parley.bench.cost.Costs;
import org.parley.bench.cost.OwnCosts;
import org.parley.bench.load.ClosedLoop;
import org.parley.bench.load.LoadGenerator;
import org.parley.bench.load.OpenLoop;
import org.parley.bench.load.Participant;
import org.parley.bench.load.Silence;
import org.parley.bench.load.Tally;
import org.parley.bench.load.Workload;
import org.parley.bench.peer.OutboxWatch;
import org.parley.bench.peer.ParleyPeer;

/** People who talk in pairs, at one rate or as fast as it goes: what a message costs, and whether all arrived. */
final class MessageBenchmark {

    private static final Duration QUIET_TIMEOUT = Duration.ofSeconds(60);

    private final BenchSettings settings;
    private final PrintStream out;

    MessageBenchmark(BenchSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run(ParleyPeer parley) throws IOException, SQLException, InterruptedException {
        out.println("Registering " + settings.users() + " users...");
        List<Participant> participants = parley.pairs(settings.users());
        try (LoadGenerator generator = new LoadGenerator();
                OutboxWatch outbox = new OutboxWatch(parley.database())) {
            generator.connect(participants);
            out.println("Warming up for " + settings.warmup().toSeconds() + " s, then measuring for "
                    + settings.measured().toSeconds() + " s...");
            generator.begin(workload());
            Tally all = new Tally();
            all.add(generator.run(settings.warmup()));

            long memoryBefore = parley.residentKibibytes();
            Costs before = parley.costs();
            long clientBefore = OwnCosts.cpuMicros();
            Tally measured = generator.run(settings.measured());
            Costs costs = parley.costs().minus(before);
            long client = OwnCosts.cpuMicros() - clientBefore;
            long memoryAfter = parley.residentKibibytes();
            all.add(measured);

            all.add(finish(generator, all, parley.deliveriesOfDirect()));
            List<String> complaints = parley.complaints();
            complaints.forEach(out::println);
            Report report = new Report(settings.describe());
            report.load(measured, settings.measured());
            report.cpu(costs, client, measured.acks());
            report.memory(memoryBefore, memoryAfter);
            report.outbox(outbox.most(), outbox.drain());
            report.check("messages never acknowledged", all.messages() - all.acks());
            report.check("deliveries missing", parley.deliveriesOfDirect() * all.messages() - all.deliveries());
            report.check("deliveries out of order", all.disorders());
            report.check("error frames " + generator.firstRefusal(), all.errors());
            report.check("complaints in the server's log", complaints.size());
            out.println(report);
        }
    }

    private Workload workload() {
        return settings.ratePerSecond() > 0
                ? new OpenLoop(settings.ratePerSecond())
                : new ClosedLoop(settings.window());
    }

    /** Lets what is under way arrive. */
    private static Tally finish(LoadGenerator generator, Tally before, int deliveriesEach) throws IOException {
        generator.begin(new Silence());
        Tally rest = new Tally();
        long begin = System.nanoTime();
        while (isUnderWay(before, rest, deliveriesEach) && System.nanoTime() - begin < QUIET_TIMEOUT.toNanos()) {
            rest.add(generator.run(Duration.ofMillis(100)));
        }
        return rest;
    }

    private static boolean isUnderWay(Tally before, Tally rest, int deliveriesEach) {
        long messages = before.messages();
        return before.acks() + rest.acks() < messages
                || before.deliveries() + rest.deliveries() < deliveriesEach * messages;
    }
}
