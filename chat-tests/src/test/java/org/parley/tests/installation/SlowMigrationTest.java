package org.parley.tests.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.EmbeddedPostgres;
import org.parley.store.SchemaMigration;
import org.parley.tests.Database;
import org.postgresql.ds.PGSimpleDataSource;

/** A migration may take its time, though a node's other statements may not. */
class SlowMigrationTest {

    private static final int MOST_SECONDS_OF_A_STATEMENT = 1;

    @TempDir
    static Path directory;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws InterruptedException {
        Path binaries =
                Path.of(System.getProperty("parley.layout")).toAbsolutePath().resolveSibling("postgresql");
        postgres = new EmbeddedPostgres(directory.resolve("postgresql"), binaries, 0);
        postgres.start();
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void aMigrationOutlastsTheTimeLimitsOfTheConnectionsItRunsOn() throws Exception {
        PGSimpleDataSource impatient = new PGSimpleDataSource();
        impatient.setUrl(postgres.jdbcUrl());
        impatient.setUser(postgres.user());
        impatient.setPassword(postgres.password());
        impatient.setSocketTimeout(MOST_SECONDS_OF_A_STATEMENT);
        impatient.setOptions("-c idle_in_transaction_session_timeout=1s");
        SchemaMigration.migrate(impatient);

        try (Connection other = new Database(postgres).connect()) {
            other.setAutoCommit(false);
            execute(other, "lock table flyway_schema_history in access exclusive mode");
            CompletableFuture<Integer> migrations =
                    CompletableFuture.supplyAsync(() -> SchemaMigration.migrate(impatient));
            execute(other, "select pg_sleep(" + 3 * MOST_SECONDS_OF_A_STATEMENT + ")");
            other.commit();

            assertThat(migrations.get(1, TimeUnit.MINUTES)).isZero();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
