package org.parley.store.metric;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the database says of itself.
 *
 * @param outboxRows how many publications are committed and not yet told and deleted; more than {@value #MOST_ROWS} are
 *     told as so many
 * @param activeConnections connections that are at work, of those that bear the same application name as the one that asks
 * @param standbys how far the standbys are behind; those that this database role may not see are left out
 */
public record DatabaseFigures(long outboxRows, long activeConnections, List<StandbyLag> standbys) {

    /** Counting must not become work of its own after a long time without a broker. */
    private static final int MOST_ROWS = 100_000;

    private static final String LOAD = """
            select (select count(*) from (select 1 from outbox limit %d) rows),
                   (select count(*) from pg_stat_activity
                    where usename = current_user and datname = current_database() and state <> 'idle'
                      and application_name = current_setting('application_name') and pid <> pg_backend_pid())""".formatted(MOST_ROWS);

    /** Two standbys may bear one name: the one that is farther behind counts. On a standby itself nobody is behind. */
    private static final String STANDBYS = """
            select application_name, max(coalesce(extract(epoch from replay_lag), 0)),
                   max(pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn))
            from pg_stat_replication
            where not pg_is_in_recovery() and application_name is not null and replay_lsn is not null
            group by application_name""";

    public DatabaseFigures {
        standbys = List.copyOf(standbys);
    }

    /**
     * How far a standby is behind.
     *
     * @param name the application_name with which it receives, {@code cluster_name} by default
     * @param seconds how long ago the primary wrote what the standby has last replayed; 0 when nothing has been written since
     */
    public record StandbyLag(String name, double seconds, double bytes) {}

    /**
     * Asks.
     *
     * @param patienceSeconds how long a statement may take
     */
    public static DatabaseFigures read(Connection connection, int patienceSeconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(patienceSeconds);
            List<StandbyLag> standbys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(STANDBYS)) {
                while (rows.next()) {
                    standbys.add(new StandbyLag(rows.getString(1), rows.getDouble(2), rows.getDouble(3)));
                }
            }
            try (ResultSet row = statement.executeQuery(LOAD)) {
                row.next();
                return new DatabaseFigures(row.getLong(1), row.getLong(2), standbys);
            }
        }
    }
}
