package org.parley.tests.cluster.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;
import org.parley.tests.RestClient;
import org.parley.tests.ServerFixture;

/** A disk is full to the last byte, and later there is room again: nobody repairs anything. */
class FullDiskTest {

    /** A new database and its log take 80 MB, the messages of the test some more. */
    private static final int DATABASE_MEGABYTES = 256;

    /** A broker's new journal and bindings take some MB; 50 MB must be free for a node to be ready. */
    private static final int JOURNAL_MEGABYTES = 96;

    private static final Duration NOTICED = Duration.ofSeconds(30);
    private static final Duration RECOVERED = Duration.ofSeconds(60);

    private static final List<SmallDisk> DISKS = new ArrayList<>();

    private static ParleyServer server;
    private static SmallDisk ofDatabase;
    private static SmallDisk ofJournal;
    private static Population population;

    private final Scale scale = Scale.current();

    @BeforeAll
    static void threeNodesWithSmallDisks() throws Exception {
        Path directory =
                Path.of("target", "servers", "full-disk-" + System.nanoTime()).toAbsolutePath();
        ofDatabase = mount(directory.resolve("postgresql"), DATABASE_MEGABYTES);
        ofJournal = mount(directory.resolve("node1").resolve("data"), JOURNAL_MEGABYTES);
        server = ServerFixture.start(
                "full-disk",
                FaultCluster.description("full-disk").dataDirectory(directory).supervised());
        population = Population.settleOn(server, Scale.current().people());
    }

    private static SmallDisk mount(Path directory, int megabytes) throws Exception {
        SmallDisk disk = SmallDisk.mountedAt(directory, megabytes);
        DISKS.add(disk);
        return disk;
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
        for (SmallDisk disk : DISKS) {
            disk.close();
        }
    }

    @Test
    void aNodeWithAFullDiskUnderItsJournalIsNotReadyAndNothingIsLost() throws Exception {
        WildFlyNode full = server.nodes().get(0);
        try (Load load = new Load(server, population, scale).start()) {
            load.run(scale.calm());
            load.enter(Phase.DURING);
            ofJournal.fill();
            await().ignoreExceptions().atMost(NOTICED).until(() -> !isReady(full));
            load.run(scale.outage());
            assertThat(server.nodes().subList(1, 3)).as("the others").allMatch(FullDiskTest::isReady);
            ofJournal.empty();
            awaitReady(List.of(full));
            load.enter(Phase.AFTER).run(scale.calm());
            judge(load, "disk full under the broker's journal of a node", "journal");
        }
    }

    @Test
    void aFullDiskUnderTheDatabaseMakesNodesRefuseAndNotPretend() throws Exception {
        try (Load load = new Load(server, population, scale).start()) {
            load.run(scale.calm());
            load.enter(Phase.DURING);
            ofDatabase.fill();
            await().ignoreExceptions()
                    .atMost(NOTICED)
                    .until(() -> server.nodes().stream().noneMatch(FullDiskTest::isReady));
            load.run(scale.outage());
            ofDatabase.empty();
            awaitReady(server.nodes());
            load.enter(Phase.AFTER).run(scale.calm());
            assertThat(load.figures().refusals()).containsKey("unavailable");
            judge(load, "disk full under PostgreSQL", "database");
        }
    }

    private static void judge(Load load, String fault, String disk) {
        Verdict verdict = load.finish();
        Results.of(FullDiskTest.class, fault).named(disk).write(verdict);
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.failedSends()).isEmpty();
    }

    private static boolean isReady(WildFlyNode node) {
        return health(node).status() == 200;
    }

    private static RestClient.Answer health(WildFlyNode node) {
        return RestClient.anonymous(node.uri()).get("/health/ready");
    }

    private static void awaitReady(List<WildFlyNode> nodes) {
        await().ignoreExceptions()
                .atMost(RECOVERED)
                .untilAsserted(() -> assertThat(nodes)
                        .allSatisfy(node -> assertThat(health(node).text()).doesNotContain("DOWN")));
    }
}
