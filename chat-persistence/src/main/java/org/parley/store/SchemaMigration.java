package org.parley.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

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
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations(LOCATION)
                // A newer build may have been here already and been rolled back: its additions do not disturb.
                .ignoreMigrationPatterns("*:future")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
