package org.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.parley.bench.cost.Costs;
import org.parley.bench.load.LoadGenerator;
import org.parley.bench.load.Participant;
import org.parley.bench.load.Tally;
import org.parley.bench.peer.ParleyPeer;

/** People who are there and say nothing: what their sockets take of the memory and of the processors. */
final class IdleBenchmark {

    private final IdleSettings settings;
    private final PrintStream out;

    IdleBenchmark(IdleSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run(ParleyPeer parley) throws IOException, InterruptedException {
        out.println("Registering " + settings.users() + " people...");
        List<Participant> guests = parley.guests(settings.users(), settings.sockets());
        try (LoadGenerator rehearsal = new LoadGenerator()) {
            rehearsal.connect(guests.subList(0, Math.min(settings.warmup(), guests.size())));
        }
        long heapBefore = parley.liveHeapKibibytes();
        long memoryBefore = parley.residentKibibytes();
        out.println("Connecting " + settings.sockets() + " sockets...");
        try (LoadGenerator generator = new LoadGenerator()) {
            generator.connect(guests);
            long memory = parley.residentKibibytes() - memoryBefore;
            long heap = parley.liveHeapKibibytes() - heapBefore;
            out.println("Listening for " + settings.measured().toSeconds() + " s...");
            Costs before = parley.costs();
            Tally silence = generator.run(settings.measured());
            Costs costs = parley.costs().minus(before);
            Report report = new Report(settings.describe());
            report.memoryOf(settings.sockets(), memory, heap);
            report.share(costs, settings.measured());
            report.check("error frames " + generator.firstRefusal(), silence.errors());
            out.println(report);
        }
    }
}
