package org.parley.bench.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.parley.bench.cost.Costs;
import org.parley.bench.cost.Machine;
import org.parley.bench.cost.OwnCosts;
import org.parley.bench.load.LoadGenerator;
import org.parley.bench.load.OpenLoop;
import org.parley.bench.load.Participant;
import org.parley.bench.load.Silence;
import org.parley.bench.load.Tally;
import org.parley.bench.peer.Peer;

/** Measures one server at one rate, with connections of its own; what something else disturbed is measured again. */
final class StepRunner {

    /** Before a rate is measured, it has lasted for so long. */
    private static final Duration LEAD = Duration.ofSeconds(5);

    /** A server that has not delivered by then what it was sent does not keep up with the rate. */
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private static final Duration DRAIN_POLL = Duration.ofMillis(100);

    /** Of a processor: the kernel writes to the disk, and the other servers idle. */
    private static final double MOST_OTHER_CORES = 0.3;

    private static final int ATTEMPTS = 3;

    private final Scenario scenario;
    private final int users;
    private final Duration measured;

    StepRunner(Scenario scenario, int users, Duration measured) {
        this.scenario = scenario;
        this.users = users;
        this.measured = measured;
    }

    /**
     * Measures.
     *
     * @throws IOException if a connection breaks, or if something else keeps the machine busy
     */
    Step measure(Peer peer, int round, int rate) throws IOException, InterruptedException {
        Step step = attempt(peer, round, rate);
        for (int i = 1; i < ATTEMPTS && isDisturbed(step); i++) {
            step = attempt(peer, round, rate);
        }
        if (isDisturbed(step)) {
            throw new IOException(String.format(
                    "Something else takes %.1f processors of this machine; nothing can be measured beside it.",
                    step.otherCores()));
        }
        return step;
    }

    private static boolean isDisturbed(Step step) {
        return step.otherCores() > MOST_OTHER_CORES;
    }

    private Step attempt(Peer peer, int round, int rate) throws IOException, InterruptedException {
        List<Participant> people = scenario.people(peer, users);
        try (LoadGenerator generator = new LoadGenerator()) {
            generator.connect(people);
            generator.begin(new OpenLoop(rate));
            Tally all = generator.run(LEAD);
            Costs before = peer.costs();
            long clientBefore = OwnCosts.cpuMicros();
            Machine.Usage usageBefore = Machine.usage();
            long begin = System.nanoTime();
            Tally tally = generator.run(measured);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Costs costs = peer.costs().minus(before);
            long client = OwnCosts.cpuMicros() - clientBefore;
            Machine.Usage usage = Machine.usage().minus(usageBefore);
            all.add(tally);
            boolean complete = drain(generator, all, scenario.deliveries(peer, users));
            double messages = (double) tally.deliveries() / scenario.deliveries(peer, users);
            return new Step(
                    peer.name(),
                    round,
                    rate,
                    complete,
                    tally.deliveries() / seconds,
                    tally.deliveryMillis(50),
                    tally.deliveryMillis(99),
                    costs.server() / messages,
                    costs.database() / messages,
                    client / messages,
                    (usage.busy() + usage.stolen() - costs.sum() - client) / 1e6 / seconds);
        }
    }

    /** Lets what is under way arrive; did all of it? */
    private static boolean drain(LoadGenerator generator, Tally all, int deliveriesEach) throws IOException {
        generator.begin(new Silence());
        long begin = System.nanoTime();
        while (all.deliveries() < deliveriesEach * all.messages() && System.nanoTime() - begin < DRAIN.toNanos()) {
            all.add(generator.run(DRAIN_POLL));
        }
        return all.errors() == 0 && all.deliveries() == deliveriesEach * all.messages();
    }
}
