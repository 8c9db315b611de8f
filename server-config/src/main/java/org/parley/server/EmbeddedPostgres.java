package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A real PostgreSQL, on the loopback interface if nothing else was said, whose data outlive the process.
 *
 * <p>What is committed is on disk: {@code fsync} and {@code synchronous_commit} are on, as in production. See
 * docs/adr/0003-embedded-postgresql.md.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** A database that was killed first replays its log, so this is long. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

    /** How long the processes of a killed server may take to notice that they are orphans. */
    private static final Duration ORPHAN_TIMEOUT = Duration.ofSeconds(20);

    private final Path directory;
    private final Path binariesDirectory;
    private final int requestedPort;
    private final Host host;

    private PostgresCluster cluster;
    private volatile boolean wanted;
    private int port;
    private String password;

    /**
     * Describes a database; nothing happens before {@link #start()}.
     *
     * @param directory where the data are kept; created at the first start
     * @param binariesDirectory where PostgreSQL's programs are unpacked to
     * @param port the TCP port, or 0 for a free one at each start
     */
    public EmbeddedPostgres(Path directory, Path binariesDirectory, int port) {
        this(directory, binariesDirectory, port, Host.LOOPBACK);
    }

    /** Describes a database that runs elsewhere than on the loopback interface. */
    EmbeddedPostgres(Path directory, Path binariesDirectory, int port, Host host) {
        this.directory = directory.toAbsolutePath().normalize();
        this.binariesDirectory = binariesDirectory;
        this.requestedPort = port;
        this.host = host;
    }

    /**
     * Starts the server, and creates the database at the first time.
     *
     * <p>A server that a killed launcher left running on these data is stopped first. After {@link #stop()} or {@link
     * #kill()} it can be started again, on the same port.
     *
     * @throws StartFailedException if it does not start
     */
    public void start() throws InterruptedException {
        wanted = true;
        try {
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(binariesDirectory);
            Unprivileged unprivileged = Unprivileged.find(binaries.program("postgres"));
            Files.createDirectories(directory);
            String adminPassword = SecretFile.readOrCreate(directory.resolve("postgres.secret"));
            password = SecretFile.readOrCreate(directory.resolve("parley.secret"));
            cluster = new PostgresCluster(directory.resolve("cluster"), binaries, unprivileged, host);
            stopLeftover();
            if (!cluster.exists()) {
                cluster.create(adminPassword);
            }
            if (port == 0) {
                port = requestedPort == 0 ? FreePorts.one() : requestedPort; // kept, for those who know the address
            }
            startServer();
            new PostgresAccount(host, port, adminPassword).createIfMissing(password);
        } catch (IOException e) {
            throw new StartFailedException("PostgreSQL did not start in " + directory + ": " + e.getMessage(), e);
        }
    }

    private void stopLeftover() throws IOException, InterruptedException {
        if (running().isPresent()) {
            cluster.stop("fast", STOP_TIMEOUT);
        }
        cluster.deleteForeignPidFile();
    }

    private void startServer() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(ORPHAN_TIMEOUT);
        Optional<String> failure = cluster.start(port, START_TIMEOUT);
        while (failure.isPresent()
                && isOrphanBlocking(failure.get())
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(200);
            failure = cluster.start(port, START_TIMEOUT);
        }
        if (failure.isPresent()) {
            throw new StartFailedException(
                    "PostgreSQL did not start: " + failure.get() + " (log: " + cluster.startLog() + ")");
        }
    }

    /** The server was killed, and its children still hold the shared memory for a moment. */
    private static boolean isOrphanBlocking(String failure) {
        return failure.contains("shared memory block") && failure.contains("still in use");
    }

    /** Stops the server, with the connections it has; does nothing if it is not running. */
    public void stop() {
        stop("fast");
    }

    /** Stops all of the server's processes at once, as a power failure would: its next start replays the log. */
    public void stopImmediately() {
        stop("immediate");
    }

    private void stop(String mode) {
        wanted = false;
        try {
            if (cluster != null && running().isPresent()) {
                cluster.stop(mode, STOP_TIMEOUT);
            }
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Kills the server's first process, as the kernel would when memory runs out. */
    public void kill() {
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Says whether the server has ended though nobody stopped it. */
    boolean hasDied() {
        try {
            return wanted && running().isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException("postmaster.pid cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The id of the server's first process.
     *
     * @throws IllegalStateException if it is not running
     */
    public long pid() {
        try {
            return running()
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"))
                    .pid();
        } catch (IOException e) {
            throw new IllegalStateException("postmaster.pid cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The address of the database, for the driver.
     *
     * <p>{@code reWriteBatchedInserts} turns a batch into multi-row inserts. A statement is prepared in the server from
     * its third execution on ({@code prepareThreshold}): a statement of the hot paths comes there at once, and one that
     * runs at start-up only does not cost a plan. A database that does not answer is given up: 5 s to connect, 15 s for a
     * statement, which is longer than PostgreSQL itself lets one wait for a lock (5 s, parley.cli).
     */
    public String jdbcUrl() {
        return PostgresAccount.jdbcUrl(host, port)
                + "?reWriteBatchedInserts=true&prepareThreshold=3&connectTimeout=5&socketTimeout=15&tcpKeepAlive=true"
                + "&ApplicationName=parley";
    }

    public String user() {
        return PostgresAccount.NAME;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    private Optional<ProcessHandle> running() throws IOException {
        return cluster == null ? Optional.empty() : cluster.running();
    }
}
