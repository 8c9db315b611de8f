package org.parley.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** One WildFly with Parley's EAR: a process of its own, with a directory of its own. */
public final class WildFlyNode implements AutoCloseable {

    /** Deploying includes the migrations of the database. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(6);

    private static final String PID_FILE = "node.pid";

    /** 20 s in which 20,000 clients are told to go elsewhere, and as much again for what they still had asked for. */
    static final Duration STOP_GRACE = Duration.ofSeconds(60);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private final Path layout;
    private final Path directory;
    private final NodeSettings settings;
    private final NodePorts ports;
    private final ChildProcess process;
    private volatile Path ear;

    /**
     * Describes a node; nothing happens before {@link #start()}.
     *
     * @param layout the server as {@link ServerLayout} makes it
     * @param ear the application
     * @param directory where the node keeps its files
     */
    public WildFlyNode(Path layout, Path ear, Path directory, NodeSettings settings, NodePorts ports) {
        this.layout = layout.toAbsolutePath().normalize();
        this.directory = directory.toAbsolutePath().normalize();
        this.settings = settings;
        this.ports = ports;
        this.process = childIn(this.directory);
        replaceEar(ear);
    }

    /** Takes another build of the application, from the next start on. */
    public void replaceEar(Path file) {
        this.ear = file.toAbsolutePath().normalize();
    }

    /**
     * Starts the server and waits until it takes requests. It can be started again after {@link #stop()} or
     * {@link #kill()}, with the same ports.
     *
     * @throws StartFailedException if it does not come up, with the reason and the path of the log
     */
    public void start() throws InterruptedException {
        try {
            process.stopLeftover();
            FreePorts.requireFree(ports.http());
            prepareDirectory();
            process.start(new ServerProcess(layout, directory, settings, ports).command(consoleLog()));
            awaitReady();
        } catch (IOException e) {
            throw new StartFailedException("The server could not be started: " + e.getMessage(), e);
        }
    }

    /** Stops the server that a killed launcher left running in this directory, if there is one. */
    static void stopLeftover(Path directory) throws IOException, InterruptedException {
        childIn(directory).stopLeftover();
    }

    private static ChildProcess childIn(Path directory) {
        return new ChildProcess(directory.resolve(PID_FILE), STOP_GRACE);
    }

    /** The configuration and the application are those of this version; the data are kept. */
    private void prepareDirectory() throws IOException {
        if (!Files.isRegularFile(ear)) {
            throw new StartFailedException("There is no application at " + ear + ": build it first (mvn package).");
        }
        Path configuration = directory.resolve("configuration");
        Path deployments = directory.resolve("deployments");
        FileTree.delete(configuration);
        FileTree.delete(deployments);
        FileTree.delete(directory.resolve("tmp"));
        FileTree.delete(directory.resolve("data").resolve("content")); // the applications that were deployed before
        FileTree.copy(layout.resolve("standalone").resolve("configuration"), configuration);
        Files.createDirectories(directory.resolve("log"));
        Files.createDirectories(deployments);
        Files.copy(ear, deployments.resolve("parley.ear"));
        Files.createFile(deployments.resolve("parley.ear.dodeploy"));
    }

    private void awaitReady() throws IOException, InterruptedException {
        Readiness readiness = new Readiness(uri());
        Instant deadline = Instant.now().plus(START_TIMEOUT);
        while (!readiness.isReady()) {
            if (process.endsWithin(POLL_INTERVAL)) {
                throw failure("The server ended at its start with code " + process.exitCode());
            }
            Path failed = directory.resolve("deployments").resolve("parley.ear.failed");
            if (Files.exists(failed)) {
                throw failure("The application could not be deployed" + rootCause(failed));
            }
            if (Instant.now().isAfter(deadline)) {
                throw failure("The server was not ready after " + START_TIMEOUT.toMinutes() + " minutes");
            }
        }
    }

    /** The innermost cause that WildFly noted in the marker of a failed deployment. */
    private static String rootCause(Path marker) throws IOException {
        return Files.readAllLines(marker).stream()
                .filter(line -> line.contains("Caused by: "))
                .map(line -> ": " + line.substring(line.indexOf("Caused by: ") + "Caused by: ".length()))
                .reduce("", (outer, inner) -> inner);
    }

    private StartFailedException failure(String what) {
        return new StartFailedException(what + ". See " + log() + " (and " + consoleLog() + ").");
    }

    /** Stops the server gracefully, and kills it if that takes more than 60 s. */
    public void stop() {
        process.stop();
    }

    @Override
    public void close() {
        stop();
    }

    /** Kills the server at once, as a power failure would. */
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

    public String name() {
        return settings.name();
    }

    public NodePorts ports() {
        return ports;
    }

    /** The address for clients, with a slash at its end. */
    public URI uri() {
        return URI.create("http://" + settings.host().address() + ":" + ports.http() + "/");
    }

    /** The server's log file. */
    public Path log() {
        return directory.resolve("log").resolve("server.log");
    }

    /** What the JVM itself says, such as that it has no memory. */
    private Path consoleLog() {
        return directory.resolve("log").resolve("console.log");
    }
}
