package org.parley.tests.arquillian;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.parley.server.EmbeddedPostgres;
import org.parley.server.FreePorts;

/**
 * Runs {@link InsideTheServer} and counts what it ran.
 *
 * <p>JUnit 5 with Arquillian can be green with tests not run (arquillian-core#678), so the number is asserted.
 */
class InsideTheServerTest {

    private static final int TESTS_INSIDE = 7;

    private static EmbeddedPostgres database;

    /** Arquillian reads its settings when it starts; the placeholders in arquillian.xml are system properties. */
    @BeforeAll
    static void prepareADatabaseAndADirectoryForTheContainer() throws IOException, InterruptedException {
        Path directory = Path.of("target", "servers", "arquillian-" + Long.toString(System.nanoTime(), 36))
                .toAbsolutePath();
        Path layout = Path.of(System.getProperty("parley.layout")).toAbsolutePath();
        copy(layout.resolve("standalone"), directory.resolve("node"));
        database = new EmbeddedPostgres(directory.resolve("postgresql"), layout.resolveSibling("postgresql"), 0);
        database.start();
        List<Integer> ports = FreePorts.distinct(4);
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        System.setProperty("parley.arquillian.home", layout.toString());
        System.setProperty("parley.arquillian.management", ports.get(1).toString());
        System.setProperty(
                "parley.arquillian.arguments",
                String.join(
                        " ",
                        "-Djboss.server.base.dir=" + directory.resolve("node"),
                        "-Djboss.node.name=inside",
                        "-Djboss.http.port=" + ports.get(0),
                        "-Dparley.port=" + ports.get(0),
                        "-Djboss.management.http.port=" + ports.get(1),
                        "-Dparley.cluster.port=" + ports.get(2),
                        "-Dparley.cluster.hosts=127.0.0.1[" + ports.get(2) + "]",
                        "-Dparley.jms.port=" + ports.get(3),
                        "-Dparley.jms.cluster.password=for-this-test-only",
                        "-Dparley.secret="
                                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                        "-Dparley.db.url=" + database.jdbcUrl().replaceFirst("&.*", ""), // an & would break the XML
                        "-Dparley.db.user=" + database.user(),
                        "-Dparley.db.password=" + database.password()));
    }

    @AfterAll
    static void stopTheDatabase() {
        database.stop();
    }

    @Test
    void allTestsInsideTheServerRunAndSucceed() {
        run(InsideTheServer.class)
                .assertStatistics(tests -> tests.started(TESTS_INSIDE)
                        .succeeded(TESTS_INSIDE)
                        .failed(0)
                        .skipped(0));
    }

    @Test
    void aTestThatFailsIsSeenToFail() {
        run(FailingOnPurpose.class)
                .assertStatistics(tests -> tests.started(1).succeeded(0).failed(1));
    }

    private static Events run(Class<?> tests) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
        results.allEvents().failed().debug(System.err); // a class that fails as a whole is no failed test
        return results.testEvents();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
