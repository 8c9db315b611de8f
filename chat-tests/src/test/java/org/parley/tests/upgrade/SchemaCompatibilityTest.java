package org.parley.tests.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.server.EmbeddedPostgres;
import org.parley.store.SchemaMigration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The migrations of this build take nothing away that the build before relies on.
 *
 * <p>It sees tables, columns, types, defaults and rules. It does not see a change of what a value means, nor a rewrite of
 * rows: for these there is {@link RollingUpgradeTest}, in which the previous build really reads and writes.
 */
class SchemaCompatibilityTest {

    /**
     * Differences that were looked at and do not disturb the previous build: a column that it does not use any more, a
     * check that only lets pass more. Each with its reason; empty again as soon as the previous build is another.
     */
    private static final List<String> HARMLESS = List.of();

    private static final Path DIRECTORY = Path.of("target", "previous-build").toAbsolutePath();

    private static EmbeddedPostgres postgres;
    private static PGSimpleDataSource database;
    private static Schema before;

    @BeforeAll
    static void theSchemaOfThePreviousBuildIsBroughtUpToDate() throws Exception {
        postgres = new EmbeddedPostgres(
                DIRECTORY.resolve("postgresql-" + Long.toString(System.nanoTime(), Character.MAX_RADIX)),
                Path.of(System.getProperty("parley.layout")).resolveSibling("postgresql"),
                0);
        postgres.start();
        database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl());
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + previousMigrations())
                .load()
                .migrate();
        try (Connection connection = database.getConnection()) {
            before = Schema.read(connection);
        }
        // Flyway refuses to go on if a migration that was released has been changed.
        SchemaMigration.migrate(database);
    }

    private static Path previousMigrations() throws IOException {
        Path migrations = Files.createDirectories(DIRECTORY.resolve("migrations"));
        try (FileSystem jar = FileSystems.newFileSystem(PreviousBuild.persistence());
                DirectoryStream<Path> scripts = Files.newDirectoryStream(jar.getPath("db", "migration"))) {
            for (Path script : scripts) {
                Path copy = migrations.resolve(script.getFileName().toString());
                Files.copy(script, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return migrations;
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void nothingIsTakenAwayThatThePreviousBuildReliesOn() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Schema after = Schema.read(connection);
            assertThat(before.columns()).containsKeys("messages.client_message_id", "conversations.last_seq");
            assertThat(before.contractionsIn(after))
                    .as("contracted while the previous build may still run: see docs/upgrades.md")
                    .containsExactlyInAnyOrderElementsOf(HARMLESS);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table users drop column phone | users.phone is gone",
                "alter table messages rename column reply_to to answers | messages.reply_to is gone",
                "alter table participants alter column read_seq type integer "
                        + "| participants.read_seq is integer instead of bigint",
                "alter table sessions alter column address set not null | sessions.address must have a value",
                "alter table users alter column created_at drop not null | users.created_at may have no value",
                "alter table messages alter column mentions_all drop default | messages.mentions_all has no default",
                "alter table users add column rank text not null | users.rank is new and must have a value",
                "alter table users add check (length(username) < 9) "
                        + "| users has now CHECK ((length(username) < 9))",
                "drop index users_username "
                        + "| users lacks CREATE UNIQUE INDEX ON public.users USING btree (lower(username) text_pattern_ops)",
                "alter table users add column rank text not null default '' |",
                "create table badges (name text primary key) |"
            })
    void whatTakesSomethingAwayIsNoticedAndWhatAddsIsNot(String change, String noticed) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Schema now = Schema.read(connection);
            statement.execute(change);
            assertThat(now.contractionsIn(Schema.read(connection)))
                    .isEqualTo(noticed == null ? List.of() : List.of(noticed));
            connection.rollback();
        }
    }
}
