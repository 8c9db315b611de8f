package org.parley.bench.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.server.EmbeddedPostgres;

/** Watches how many committed transactions wait to be told or to be forgotten: it must not grow with time. */
public final class OutboxWatch implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 1_000;

    /** The server tidies up once a second. */
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(15);

    private static final Duration POLL = Duration.ofMillis(200);

    private final Connection connection;
    private final PreparedStatement count;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong most = new AtomicLong();

    public OutboxWatch(EmbeddedPostgres database) throws SQLException {
        connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        count = connection.prepareStatement("select count(*) from outbox");
        executor.scheduleAtFixedRate(this::look, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            most.accumulateAndGet(rows(), Math::max);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox can not be counted", e);
        }
    }

    private synchronized long rows() throws SQLException {
        try (ResultSet result = count.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The most rows that were seen. */
    public long most() {
        return most.get();
    }

    /** Waits until the outbox is empty; the rows that are left if it does not become so. */
    public long drain() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + DRAIN_TIMEOUT.toNanos();
        long left = rows();
        while (left > 0 && System.nanoTime() < deadline) {
            Thread.sleep(POLL.toMillis());
            left = rows();
        }
        return left;
    }

    @Override
    public void close() throws SQLException {
        executor.shutdownNow();
        connection.close();
    }
}
