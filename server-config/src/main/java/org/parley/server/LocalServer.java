package org.parley.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A server that the launcher runs: a process of its own, with a directory of its own. */
public abstract sealed class LocalServer implements AutoCloseable permits ArtemisBroker, WildFlyNode {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private final String title;
    private final Path directory;
    private final ChildProcess process;
    private final Duration startTimeout;

    /**
     * Describes a server; nothing happens before {@link #start()}.
     *
     * @param title what it is called in a message
     * @param directory where it keeps its files
     * @param process what it is run as
     * @param startTimeout how long it may take to be up
     */
    LocalServer(String title, Path directory, ChildProcess process, Duration startTimeout) {
        this.title = title;
        this.directory = directory.toAbsolutePath().normalize();
        this.process = process;
        this.startTimeout = startTimeout;
    }

    /**
     * Starts the server and waits until it is up. It can be started again after {@link #stop()} or {@link #kill()}, with the same
     * ports.
     *
     * @throws StartFailedException if it does not come up, with the reason and the path of the log
     */
    public void start() throws InterruptedException {
        try {
            process.stopLeftover();
            prepare();
            process.start(command()
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(consoleLog().toFile()));
            awaitUp();
        } catch (IOException e) {
            throw new StartFailedException(title + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Makes its directory ready for a start. */
    abstract void prepare() throws IOException;

    /** The program, its arguments and its environment. */
    abstract ProcessBuilder command();

    /**
     * Can it be used by now?
     *
     * @throws StartFailedException if it never will
     */
    abstract boolean isUp() throws IOException, InterruptedException;

    private void awaitUp() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(startTimeout);
        while (!isUp()) {
            if (process.endsWithin(POLL_INTERVAL)) {
                throw failure(title + " ended at its start with code " + process.exitCode());
            }
            if (Instant.now().isAfter(deadline)) {
                throw failure(title + " was not up after " + startTimeout.toMinutes() + " minutes");
            }
        }
    }

    StartFailedException failure(String what) {
        return new StartFailedException(what + ". See " + log() + " (and " + consoleLog() + ").");
    }

    /** Stops the server gracefully, and kills it if that takes too long. */
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

    Path directory() {
        return directory;
    }

    /** The server's log file. */
    public abstract Path log();

    Path logDirectory() {
        return directory.resolve("log");
    }

    /** What the JVM itself says, such as that it has no memory; each start writes it anew. */
    private Path consoleLog() {
        return logDirectory().resolve("console.log");
    }
}
