package org.parley.tests.cluster.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.server.WildFlyNode;

/** The network between two processes is cut, in both directions or in one, and mended. */
class PartitionTest {

    /** From the mending until everybody has read everything and is shown as they are. */
    private static final Duration CONVERGED = Duration.ofSeconds(30);

    private static final String NODE = "node1";
    private static final String OTHER_NODE = "node2";

    private final Scale scale = Scale.current();

    /** A direction of the network. */
    record Direction(String from, String to) {

        @Override
        public String toString() {
            return from + " to " + to;
        }
    }

    /** Every peer, cut off in both directions and in each alone; in the short size only the first two, in both. */
    static Stream<List<Direction>> cuts() {
        boolean isShort = Scale.current().equals(Scale.SHORT);
        return Stream.of(OTHER_NODE, ScatteredCluster.DATABASE, ScatteredCluster.BROKER)
                .limit(isShort ? 2 : Long.MAX_VALUE)
                .flatMap(peer -> {
                    Direction there = new Direction(NODE, peer);
                    Direction back = new Direction(peer, NODE);
                    return Stream.of(List.of(there, back), List.of(there), List.of(back))
                            .limit(isShort ? 1 : Long.MAX_VALUE);
                });
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void nothingAcknowledgedIsLostAndAllConvergeWhenTheNetworkIsMended(List<Direction> cut) throws Exception {
        NetworkNamespaces network = ScatteredCluster.network();
        try (Load load = ScatteredCluster.load().start()) {
            load.run(scale.calm());
            load.enter(Phase.DURING);
            cut.forEach(direction -> network.cut(direction.from(), direction.to()));
            try {
                load.run(scale.freeze());
            } finally {
                cut.forEach(direction -> network.heal(direction.from(), direction.to()));
            }
            long mended = System.nanoTime();
            load.enter(Phase.AFTER).run(scale.calm());
            Verdict verdict = load.finish();
            Duration converged = Duration.ofNanos(System.nanoTime() - mended);
            Results.of(
                            PartitionTest.class,
                            "network cut " + cut + " for " + scale.freeze().toSeconds() + " s")
                    .named(cut.toString())
                    .with("judged " + converged.toSeconds() + " s after the mending")
                    .write(verdict);
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.failedSends()).isEmpty();
            assertThat(converged).isLessThan(CONVERGED);
            assertThat(ScatteredCluster.server().nodes())
                    .as("nodes that could not read what another wrote into the cache while the parts came together")
                    .noneMatch(node -> log(node).contains("ClassCastException"));
        }
    }

    private static String log(WildFlyNode node) {
        try {
            return Files.readString(node.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
