package org.parley.tests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command of the machine, for no longer than it is given, and keeps what it printed. */
final class TimedCommand {

    /** What came of a command: whether it ended well, and the end of its output for an error message. */
    record Outcome(boolean succeeded, String output) {}

    private static final int KEPT_OUTPUT_CHARACTERS = 2_000; // the end of the output is where tools say what went wrong

    private TimedCommand() {}

    /** Runs the command; an empty value in {@code environment} takes the variable away. */
    static Outcome run(Duration limit, Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile("parley-command", ".log");
            try {
                return run(limit, environment, command, output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Outcome(false, command.get(0) + " cannot be run: " + e.getMessage());
        }
    }

    private static Outcome run(Duration limit, Map<String, String> environment, List<String> command, Path output)
            throws IOException {
        // A file, not a pipe: a child that outlives its parent would keep a pipe open, and the reader waiting.
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(nothing().toFile()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        Process process = builder.start();
        boolean ended = endsWithin(limit, process);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String text = endOf(new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        return ended
                ? new Outcome(process.exitValue() == 0, text)
                : new Outcome(false, text + "\n(stopped after " + limit.toSeconds() + " s)");
    }

    private static boolean endsWithin(Duration limit, Process process) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while waiting for a command", e));
        }
    }

    private static Path nothing() {
        return Path.of(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static String endOf(String output) {
        String text = output.strip();
        return text.substring(Math.max(0, text.length() - KEPT_OUTPUT_CHARACTERS));
    }
}
