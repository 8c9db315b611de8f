package org.parley.tests.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.tests.Database;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.ServerFixture;
import org.postgresql.PGConnection;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/** What is told of the database, also when it is away; by a server that tells it only to who knows a token. */
class DatabaseMetricsTest {

    private static final String TOKEN = "Only Prometheus knows this.";

    /** Some times the interval of the probe. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static ParleyServer server;

    @BeforeAll
    static void withAToken() {
        server = ServerFixture.start(
                "database-metrics", ServerFixture.builder("database-metrics").property("parley.metrics.token", TOKEN));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void onlyWhoKnowsTheTokenReadsTheMetrics() {
        RestClient anybody = RestClient.anonymous(server.uri());
        assertThat(anybody.get("/metrics").status()).isEqualTo(401);
        for (String wrong : List.of(
                basic("prometheus:" + TOKEN + "?"), basic("prometheus:"), basic(TOKEN + ":"), "Basic ?", TOKEN)) {
            assertThat(anybody.withHeader("Authorization", wrong)
                            .get("/metrics")
                            .status())
                    .as(wrong)
                    .isEqualTo(401);
        }
        assertThat(scraper().get("/metrics").status()).isEqualTo(200);
    }

    @Test
    void howFarAStandbyIsBehindIsToldIfTheDatabaseSaysSo() throws SQLException, IOException {
        assertThat(metrics().names()).doesNotContain("db_replication_lag_seconds", "db_replication_lag_bytes");
        LogSequenceNumber now = LogSequenceNumber.valueOf((String) new Database(server.database())
                .rows("select cast(pg_current_wal_lsn() as text)")
                .get(0)
                .get(0));
        try (Connection connection = replication("standby_two")) {
            PGReplicationStream stream = connection
                    .unwrap(PGConnection.class)
                    .getReplicationAPI()
                    .replicationStream()
                    .physical()
                    .withStartPosition(now)
                    .start();
            stream.setFlushedLSN(now);
            stream.setAppliedLSN(now);
            stream.forceUpdateStatus();
            try (Connection administrator = administrator("");
                    Statement administration = administrator.createStatement()) {
                administration.execute(
                        "grant pg_monitor to " + server.database().user());
            }
            Person.register(server.uri()); // is written, and this standby does not take it
            await().atMost(PATIENCE).untilAsserted(() -> {
                String standby = "standby=\"standby_two\"";
                assertThat(metrics().value("db_replication_lag_bytes", standby)).isPositive();
                assertThat(metrics().value("db_replication_lag_seconds", standby))
                        .isNotNegative();
            });
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(metrics().names()).doesNotContain("db_replication_lag_bytes"));
    }

    @Test
    void aDatabaseThatIsAwayIsToldAndKeepsNobodyWaiting() throws InterruptedException {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(metrics().value("db_up")).isEqualTo(1));
        server.database().kill();
        await().atMost(PATIENCE).untilAsserted(() -> {
            Metrics metrics = metrics();
            assertThat(metrics.value("db_up")).isZero();
            assertThat(metrics.value("outbox_rows")).isNaN();
        });
        server.database().start();
        await().atMost(PATIENCE).untilAsserted(() -> {
            Metrics metrics = metrics();
            assertThat(metrics.value("db_up")).isEqualTo(1);
            assertThat(metrics.value("outbox_rows")).isZero();
        });
    }

    private static Metrics metrics() {
        return Metrics.of(scraper());
    }

    private static RestClient scraper() {
        return RestClient.anonymous(server.uri()).withHeader("Authorization", basic("prometheus:" + TOKEN));
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** A connection as a standby has it. */
    private static Connection replication(String name) throws SQLException, IOException {
        return administrator(
                "?replication=true&preferQueryMode=simple&assumeMinServerVersion=10&ApplicationName=" + name);
    }

    private static Connection administrator(String parameters) throws SQLException, IOException {
        Path data = server.node().log().resolve("../../..").normalize();
        String password =
                Files.readString(data.resolve("postgresql/postgres.secret")).strip();
        return DriverManager.getConnection(
                server.database().jdbcUrl().replaceFirst("\\?.*", "") + parameters, "postgres", password);
    }
}
