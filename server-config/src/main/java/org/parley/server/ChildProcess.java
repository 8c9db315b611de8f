package org.parley.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that is started, remembered in a file in case this launcher is killed, and stopped; and started again. */
final class ChildProcess {

    private final PidFile pidFile;
    private final Duration grace;

    private volatile Process process;
    private volatile boolean wanted;

    /**
     * Describes a process.
     *
     * @param pidFile where it is remembered
     * @param grace how long it may take to stop before it is killed
     */
    ChildProcess(Path pidFile, Duration grace) {
        this.pidFile = new PidFile(pidFile);
        this.grace = grace;
    }

    /** Stops the process that a killed launcher left running, if there is one. */
    void stopLeftover() throws IOException, InterruptedException {
        Optional<ProcessHandle> leftover = pidFile.findRunning();
        if (leftover.isPresent()) {
            stop(leftover.get());
        }
        pidFile.delete();
    }

    void start(ProcessBuilder command) throws IOException {
        wanted = true;
        process = command.start();
        pidFile.write(process.toHandle());
    }

    /** Sends SIGTERM, waits, and kills what is still there; does nothing if it was not started. */
    void stop() {
        wanted = false;
        Process running = process;
        if (running == null) {
            return;
        }
        try {
            stop(running.toHandle());
            pidFile.delete();
        } catch (IOException e) {
            throw new IllegalStateException("the pid file cannot be deleted: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void stop(ProcessHandle running) throws InterruptedException {
        running.destroy();
        if (!awaitEnd(running)) {
            running.destroyForcibly();
            awaitEnd(running);
        }
    }

    private boolean awaitEnd(ProcessHandle running) throws InterruptedException {
        try {
            running.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of process " + running.pid() + " cannot be awaited", e);
        }
    }

    /** Kills it at once, as a power failure would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end for so long; says whether it came. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The code that it ended with. */
    int exitCode() {
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** Says whether it has ended though nobody stopped it; a start that failed counts as such an end. */
    boolean hasDied() {
        return wanted && !isRunning();
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }
}
