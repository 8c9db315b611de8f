package org.parley.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One Apache Artemis for all nodes: a process of its own, with a directory of its own. */
public final class ArtemisBroker implements AutoCloseable {

    private static final String USER = "parley";

    /** It reads its journal, which is short. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private static final Duration STOP_GRACE = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    private static final int CONNECT_TIMEOUT_MILLIS = 1_000;

    /** 64 MB of messages, as its configuration allows, and as much again for what a broker needs besides. */
    private static final String HEAP = "256m";

    private final Path layout;
    private final Path directory;
    private final Host host;
    private final int port;
    private final ChildProcess process;

    private String password;

    /**
     * Describes a broker; nothing happens before {@link #start()}.
     *
     * @param layout the broker as {@link BrokerLayout} makes it
     * @param directory where it keeps its files
     */
    ArtemisBroker(Path layout, Path directory, Host host, int port) {
        this.layout = layout.toAbsolutePath().normalize();
        this.directory = directory.toAbsolutePath().normalize();
        this.host = host;
        this.port = port;
        this.process = childIn(this.directory);
    }

    /** Stops the broker that a killed launcher left running in this directory, if there is one. */
    static void stopLeftover(Path directory) throws IOException, InterruptedException {
        childIn(directory).stopLeftover();
    }

    private static ChildProcess childIn(Path directory) {
        return new ChildProcess(directory.resolve("broker.pid"), STOP_GRACE);
    }

    /**
     * Starts the broker and waits until it listens. It can be started again after {@link #stop()} or {@link #kill()}, on
     * the same port.
     *
     * @throws StartFailedException if it does not come up
     */
    public void start() throws InterruptedException {
        try {
            process.stopLeftover();
            prepareDirectory();
            process.start(new ProcessBuilder(commandLine())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(consoleLog().toFile()));
            awaitListening();
        } catch (IOException e) {
            throw new StartFailedException("The broker could not be started: " + e.getMessage(), e);
        }
    }

    /** The configuration is that of this version; the messages that it keeps stay. */
    private void prepareDirectory() throws IOException {
        if (!Files.isDirectory(layout)) {
            throw new StartFailedException("There is no broker at " + layout + ": build it first (mvn package).");
        }
        Path configuration = directory.resolve(BrokerLayout.CONFIGURATION);
        FileTree.delete(configuration);
        FileTree.copy(layout.resolve(BrokerLayout.CONFIGURATION), configuration);
        for (String name : List.of("data", "log", "tmp", "lock")) {
            Files.createDirectories(directory.resolve(name));
        }
        password = SecretFile.readOrCreate(directory.resolve("nodes.secret"));
        SecretFile.write(configuration.resolve("artemis-users.properties"), USER + " = " + password);
    }

    /** Started directly, not by its script, so that the process is the one that we signal. */
    private List<String> commandLine() {
        Path configuration = directory.resolve(BrokerLayout.CONFIGURATION);
        List<String> words = new ArrayList<>(ServerProcess.sessionOfItsOwn());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xms" + HEAP, "-Xmx" + HEAP, "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError"));
        words.add("-XX:ErrorFile=" + directory.resolve("log").resolve("hs_err_%p.log"));
        words.add("--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED");
        words.add("-Djava.net.preferIPv4Stack=true");
        words.add("-Djava.security.auth.login.config=" + configuration.resolve("login.config"));
        words.add("-Dlog4j2.disableJmx=true");
        words.add("-Djava.io.tmpdir=" + directory.resolve("tmp"));
        words.add("-Dartemis.home=" + layout);
        words.add("-Dartemis.instance=" + directory);
        words.add("-Dartemis.instance.etc=" + configuration);
        words.add("-Dartemis.instance.etc.uri=" + configuration.toUri());
        words.add("-Ddata.dir=" + directory.resolve("data"));
        words.add("-Dparley.jms.host=" + host.address());
        words.add("-Dparley.jms.port=" + port);
        words.addAll(List.of(
                "-classpath", layout.resolve("lib").resolve("artemis-boot.jar").toString()));
        words.addAll(List.of("org.apache.activemq.artemis.boot.Artemis", "run"));
        return host.command(words);
    }

    private void awaitListening() throws InterruptedException {
        Instant deadline = Instant.now().plus(START_TIMEOUT);
        while (!isListening()) {
            if (process.endsWithin(POLL_INTERVAL)) {
                throw failure("The broker ended at its start with code " + process.exitCode());
            }
            if (Instant.now().isAfter(deadline)) {
                throw failure("The broker did not listen after " + START_TIMEOUT.toMinutes() + " minutes");
            }
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.address(), port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private StartFailedException failure(String what) {
        return new StartFailedException(what + ". See " + log() + " (and " + consoleLog() + ").");
    }

    /** Stops the broker gracefully, and kills it if that takes more than 30 s. */
    public void stop() {
        process.stop();
    }

    @Override
    public void close() {
        stop();
    }

    /** Kills the broker at once, as a power failure would. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isRunning();
    }

    boolean hasDied() {
        return process.hasDied();
    }

    /** The address that it listens at. */
    public String host() {
        return host.address();
    }

    public int port() {
        return port;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** The broker's log file. */
    public Path log() {
        return directory.resolve("log").resolve("artemis.log");
    }

    private Path consoleLog() {
        return directory.resolve("log").resolve("console.log");
    }
}
