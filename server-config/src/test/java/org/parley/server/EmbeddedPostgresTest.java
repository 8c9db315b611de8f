package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    /** Kept from run to run: unpacking takes longer than the test. */
    private static final Path BINARIES = Path.of("target", "postgresql");

    /** One for all tests: creating a cluster takes longer than the rest. */
    @TempDir
    static Path temporary;

    private static EmbeddedPostgres database;

    @BeforeAll
    static void start() throws InterruptedException {
        database = new EmbeddedPostgres(temporary.resolve("postgresql"), BINARIES, 0);
        database.start();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("DROP TABLE IF EXISTS note");
    }

    @AfterAll
    static void stop() {
        database.stop();
    }

    @Test
    void committed_data_survive_a_killed_server() throws Exception {
        assertThat(query("SHOW fsync")).isEqualTo("on");
        assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query("SHOW full_page_writes")).isEqualTo("on");
        execute("CREATE TABLE note (body text)", "INSERT INTO note VALUES ('kept')");

        long killed = database.pid();
        database.kill();
        database.start();

        assertThat(database.pid()).isNotEqualTo(killed);
        assertThat(query("SELECT body FROM note")).isEqualTo("kept");
    }

    @Test
    void committed_data_survive_a_power_failure() throws Exception {
        execute("CREATE TABLE note (body text)", "INSERT INTO note VALUES ('kept')");

        database.stopImmediately();
        database.start();

        assertThat(query("SELECT body FROM note")).isEqualTo("kept");
    }

    @Test
    void the_server_that_a_killed_launcher_left_is_replaced() throws Exception {
        execute("CREATE TABLE note (body text)", "INSERT INTO note VALUES ('kept')");
        ProcessHandle leftover = ProcessHandle.of(database.pid()).orElseThrow();

        database = new EmbeddedPostgres(temporary.resolve("postgresql"), BINARIES, 0); // a launcher that knows nothing
        database.start();

        await().until(() -> !leftover.isAlive());
        assertThat(query("SELECT body FROM note")).isEqualTo("kept");
    }

    @Test
    void a_stale_pid_file_of_a_dead_server_is_no_obstacle() throws Exception {
        Path pidFile = temporary.resolve("postgresql").resolve("cluster").resolve("postmaster.pid");
        String content = Files.readString(pidFile);
        database.stop();
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            // The dead server's id belongs to another program now.
            Files.writeString(pidFile, content.replaceFirst("\\d+", String.valueOf(other.pid())));
            database.start();

            assertThat(other.isAlive()).isTrue();
            assertThat(query("SELECT 1")).isEqualTo("1");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void strangers_are_refused() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void a_taken_port_is_told_in_one_line() throws IOException {
        var second = new EmbeddedPostgres(temporary.resolve("second"), BINARIES, database.port());

        assertThatThrownBy(second::start)
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("PostgreSQL did not start")
                .hasMessageNotContaining("\n");
    }

    private static String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
