package org.parley.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Brings the schema to the version of this build, under an advisory lock so that nodes may start together.
 *
 * <p>Migrations are written expand-then-contract: the build before this one goes on working on the new schema.
 */
public final class SchemaMigration {

    private static final String LOCATION = "classpath:db/migration";

    private SchemaMigration() {}

    /** Applies what is missing and returns how many migrations that were. */
    public static int migrate(DataSource dataSource) {
        FluentConfiguration configuration = Flyway.configure(SchemaMigration.class.getClassLoader())
                // A large table takes longer than any other statement may.
                .dataSource(new PatientDataSource(dataSource))
                .locations(LOCATION)
                // A newer build may have been here already and been rolled back: its additions do not disturb.
                .ignoreMigrationPatterns("*:future");
        // The lock is of the session: of a transaction it would sit idle in one meanwhile, which PostgreSQL ends by
        // idle_in_transaction_session_timeout.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration.load().migrate().migrationsExecuted;
    }
}
