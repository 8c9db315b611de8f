package org.parley.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a short command to its end, with its output in a file. */
final class Command {

    /** The exit code and what the command wrote, both streams together. */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }

        /** The last line that says something: where tools put the reason of a failure. */
        String lastLine() {
            List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
            return lines.isEmpty() ? "exit code " + exitCode : lines.get(lines.size() - 1);
        }
    }

    private final List<String> words;
    private final Map<String, String> environment = new HashMap<>();

    Command(List<String> prefix, String... words) {
        this.words = new ArrayList<>(prefix);
        this.words.addAll(List.of(words));
    }

    /** Adds an environment variable to those of this process. */
    Command with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /**
     * Runs the command and waits for it; a command that is still running when the time is over, or when this thread is
     * interrupted, is killed.
     *
     * @throws IOException if there is no such command
     */
    Result run(Duration timeout) throws IOException, InterruptedException {
        // A file, not a pipe: a server that the command leaves behind would keep the pipe open for ever.
        Path output = Files.createTempFile("parley", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try {
                if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                    return new Result(-1, "not finished after " + timeout.toSeconds() + " s");
                }
                return new Result(process.exitValue(), Files.readString(output));
            } finally {
                process.destroyForcibly();
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Says whether the command exists and succeeds. */
    boolean succeeds(Duration timeout) throws InterruptedException {
        try {
            return run(timeout).succeeded();
        } catch (IOException | UncheckedIOException e) {
            return false; // there is no such command on this machine
        }
    }
}
