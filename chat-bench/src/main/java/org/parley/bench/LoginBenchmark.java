package org.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.parley.bench.cost.Costs;
import org.parley.bench.cost.OwnCosts;
import org.parley.bench.load.Visit;
import org.parley.bench.peer.ParleyPeer;

/** People who come, get what they missed and go: what it costs to let somebody in, and how many go in a second. */
final class LoginBenchmark {

    /** At the door at the same time. */
    private static final int AT_ONCE = 8;

    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final LoginSettings settings;
    private final PrintStream out;

    LoginBenchmark(LoginSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run(ParleyPeer parley) throws IOException, InterruptedException {
        out.println("Letting " + (settings.conversations() + 1) + " people know each other...");
        List<Visit> visits = parley.visits(settings.conversations());
        out.println("Warming up with " + settings.warmup() + " visits, then measuring " + settings.visits() + "...");
        visit(visits, settings.warmup());

        Costs before = parley.costs();
        long clientBefore = OwnCosts.cpuMicros();
        long begin = System.nanoTime();
        Histogram nanos = visit(visits, settings.visits());
        double seconds = (System.nanoTime() - begin) / 1e9;
        Report report = new Report(settings.describe());
        report.visits(settings.visits() / seconds, nanos);
        report.cpu(parley.costs().minus(before), OwnCosts.cpuMicros() - clientBefore, settings.visits());
        out.println(report);
    }

    /** How long each took, in nanoseconds. */
    private static Histogram visit(List<Visit> visits, int count) throws IOException, InterruptedException {
        ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE);
        try {
            AtomicInteger next = new AtomicInteger();
            Callable<Histogram> visitor = () -> {
                Histogram nanos = new Histogram(LONGEST_NANOS, 3);
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    nanos.recordValue(Math.min(
                            LONGEST_NANOS, visits.get(i % visits.size()).make()));
                }
                return nanos;
            };
            List<Callable<Histogram>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(visitor);
            }
            Histogram nanos = new Histogram(LONGEST_NANOS, 3);
            for (Future<Histogram> part : visitors.invokeAll(all)) {
                nanos.add(part.get());
            }
            return nanos;
        } catch (ExecutionException e) {
            throw new IOException("a visit failed: " + e.getMessage(), e);
        } finally {
            visitors.shutdownNow();
        }
    }
}
