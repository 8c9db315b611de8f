package org.parley.bench.route;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Random;
import org.parley.bench.route.RoutingSettings.Share;

/**
 * Routes the same messages through clusters of more and more nodes, and prints what each node and the brokers have to carry.
 *
 * <p>Each message is a publication of its own, which is the worst case: at load the lanes put many into one.
 */
public final class RoutingSimulation {

    private static final long SEED = 42;

    private final RoutingSettings settings;
    private final PrintStream out;

    public RoutingSimulation(RoutingSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** What all the messages of a run came to. */
    private static final class Sum {

        private long deliveries;
        private long sent;
        private long copies;
        private long bytes;
        private long sentBytes;
        private long allBytes;
        private long lookupNanos;

        void add(Route route, int members) {
            deliveries += members;
            allBytes += route.bytes();
            if (route.copies() > 0) {
                sent++;
                sentBytes += route.bytes();
            }
            copies += route.copies();
            bytes += (long) route.copies() * route.bytes();
            lookupNanos += route.lookupNanos();
        }
    }

    public void run() {
        out.printf(
                Locale.ROOT,
                "%n**%,d messages/s of %,d people, anywhere**%n%n"
                        + "| nodes | copies a message | a node sends /s | a node hears /s | a node hears MB/s"
                        + " | delivers /s | brokers take and give MB/s | to all: a node hears /s | MB/s | nodes found in µs |%n"
                        + "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|%n",
                settings.ratePerSecond(),
                settings.people());
        RoutingSettings.NODES.forEach(nodes -> print(nodes, route(nodes)));
    }

    private Sum route(int nodes) {
        Random random = new Random(SEED);
        Crowd crowd = new Crowd(settings.people(), nodes, random);
        Sum sum = new Sum();
        for (int i = 0; i < settings.messages(); i++) {
            int members = members(random.nextInt(100));
            sum.add(Route.of(crowd, crowd.some(members)), members);
        }
        return sum;
    }

    private static int members(int percentile) {
        int below = 0;
        for (Share share : RoutingSettings.SHARES) {
            below += share.percent();
            if (percentile < below) {
                return share.members();
            }
        }
        throw new IllegalStateException("The shares do not add up to 100");
    }

    private void print(int nodes, Sum sum) {
        double rate = settings.ratePerSecond();
        double each = rate / settings.messages() / nodes;
        out.printf(
                Locale.ROOT,
                "| %,d | %.1f | %,.0f | %,.0f | %,.1f | %,.0f | %,.0f | %,.0f | %,.0f | %.1f |%n",
                nodes,
                sum.copies / (double) settings.messages(),
                sum.sent * each,
                sum.copies * each,
                sum.bytes * each / 1e6,
                sum.deliveries * each,
                (sum.bytes + sum.sentBytes) * each * nodes / 1e6,
                rate,
                sum.allBytes * each * nodes / 1e6,
                sum.lookupNanos / 1e3 / settings.messages());
    }
}
