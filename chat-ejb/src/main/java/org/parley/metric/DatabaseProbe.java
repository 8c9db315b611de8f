package org.parley.metric;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.parley.platform.ServerResources;
import org.parley.store.metric.DatabaseFigures;

/** Looks at the database every 5 s, whoever asks and however often: what scrapes cost it does not depend on them. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseProbe {

    private static final Logger LOG = System.getLogger(DatabaseProbe.class.getName());

    /** Figures that take longer cost more than they tell. */
    private static final int PATIENCE_SECONDS = 2;

    @Inject
    private ServerResources resources;

    @Inject
    private DatabaseMeters meters;

    /** One that is still waiting when its next time comes just goes on waiting. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        long start = System.nanoTime();
        try (Connection connection = resources.dataSource().getConnection()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            meters.saw(DatabaseFigures.read(connection, PATIENCE_SECONDS), waited);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The database tells nothing of itself", e);
            meters.sawNothing();
        }
    }
}
