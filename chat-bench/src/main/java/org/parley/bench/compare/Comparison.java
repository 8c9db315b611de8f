package org.parley.bench.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.parley.bench.peer.Peer;

/**
 * Parley beside the servers that people know: all of them at the same rates in turns, so that whatever changes on the machine in
 * between concerns them all.
 */
public final class Comparison {

    private final ComparisonSettings settings;
    private final PrintStream out;
    private final StepRunner runner;

    public Comparison(ComparisonSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.runner = new StepRunner(settings.scenario(), settings.users(), settings.measured());
    }

    /**
     * Runs all rounds, and writes the results as CSV, as a table and as a picture.
     *
     * @param peers which have been started
     */
    public void run(List<Peer> peers, Path directory) throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        for (Peer peer : peers) {
            out.println("Warming up " + peer.name() + "...");
            warmUp(peer);
        }
        for (int round = 1; round <= settings.rounds(); round++) {
            round(peers, round, steps);
            // Each round stands for itself: whoever ends the run early keeps what there is.
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("results.csv"), Csv.of(steps));
            Files.writeString(directory.resolve("results.md"), new Summary(settings.scenario(), steps).markdown());
            Files.writeString(directory.resolve("latency.svg"), new LatencyPlot(steps).svg());
        }
        out.println(new Summary(settings.scenario(), steps).markdown());
        out.println("More in " + directory);
    }

    private void warmUp(Peer peer) throws IOException, InterruptedException {
        for (long begin = System.nanoTime();
                System.nanoTime() - begin < settings.warmup().toNanos(); ) {
            runner.measure(peer, 0, settings.rates().get(0));
        }
    }

    private void round(List<Peer> peers, int round, List<Step> steps) throws IOException, InterruptedException {
        Map<Peer, Ladder> ladders = new LinkedHashMap<>();
        peers.forEach(peer -> ladders.put(peer, new Ladder(settings.rates())));
        boolean climbing = true;
        while (climbing) {
            climbing = false;
            for (Map.Entry<Peer, Ladder> entry : ladders.entrySet()) {
                OptionalInt rate = entry.getValue().next();
                if (rate.isPresent()) {
                    Step step = runner.measure(entry.getKey(), round, rate.getAsInt());
                    entry.getValue().tried(step.rate(), step.isSustained());
                    steps.add(step);
                    out.println(Csv.line(step));
                    climbing = true;
                }
            }
        }
    }
}
