package org.parley.bench.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.parley.bench.cost.Costs;
import org.parley.bench.cost.ProcessTree;
import org.parley.bench.load.Participant;
import org.parley.bench.load.XmppDialect;
import org.parley.server.EmbeddedPostgres;
import org.parley.server.FreePorts;

/** A server that speaks XMPP over WebSocket and keeps its archive (XEP-0313) in a PostgreSQL like that of Parley. */
abstract class XmppPeer implements Peer {

    static final String DOMAIN = "localhost";

    /** Nobody else can reach the server of a benchmark. */
    static final String PASSWORD = "a password of the benchmark";

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Path directory;
    private final EmbeddedPostgres database;
    private int port;
    private Process process;

    XmppPeer(Path directory) {
        this.directory = directory.toAbsolutePath();
        this.database = new EmbeddedPostgres(directory.resolve("postgres"), directory.resolve("postgres-binaries"), 0);
    }

    /** Writes the configuration and creates what the database needs; the command that runs the server in the foreground. */
    abstract List<String> prepare(Path home) throws IOException, SQLException;

    /** Makes accounts with the one password, which may be there already. */
    abstract void register(List<String> names) throws IOException, SQLException;

    /** The path of the WebSocket. */
    abstract String path();

    @Override
    public void start() throws IOException, InterruptedException {
        database.start();
        port = FreePorts.one();
        Files.createDirectories(directory);
        try {
            process = new ProcessBuilder(prepare(directory))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("output.log").toFile())
                    .start();
        } catch (SQLException e) {
            throw new IOException(name() + " has no database: " + e.getMessage(), e);
        }
        awaitPort();
    }

    private void awaitPort() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!isListening()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException(name() + " did not start; see " + directory.resolve("output.log"));
            }
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    EmbeddedPostgres database() {
        return database;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    @Override
    public List<Participant> pairs(int users) throws IOException {
        registerAll(users);
        return participants(users, number -> XmppDialect.toPerson(DOMAIN, user(number), PASSWORD, user(number ^ 1)));
    }

    @Override
    public int deliveriesOfDirect() {
        return 1;
    }

    @Override
    public List<Participant> group(int users) throws IOException {
        registerAll(users);
        return participants(
                users, number -> XmppDialect.toRoom(DOMAIN, user(number), PASSWORD, "all@conference." + DOMAIN));
    }

    private void registerAll(int users) throws IOException {
        try {
            register(IntStream.range(0, users).mapToObj(XmppPeer::user).toList());
        } catch (SQLException e) {
            throw new IOException(name() + " takes no accounts: " + e.getMessage(), e);
        }
    }

    private static String user(int number) {
        return "bench" + number;
    }

    /** What somebody says. */
    private interface Dialects {
        XmppDialect of(int number);
    }

    /** The name is looked up by the host that is asked for, so it is the domain and not an address. */
    private List<Participant> participants(int users, Dialects dialects) {
        URI endpoint = URI.create("ws://" + DOMAIN + ":" + port + path());
        return IntStream.range(0, users)
                .mapToObj(number -> new Participant(number, endpoint, dialects.of(number)))
                .toList();
    }

    @Override
    public Costs costs() throws IOException {
        return new Costs(new ProcessTree(process.pid()).cpuMicros(), new ProcessTree(database.pid()).cpuMicros());
    }

    @Override
    public long residentKibibytes() throws IOException {
        return new ProcessTree(process.pid()).residentKibibytes();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
        database.stop();
    }
}
