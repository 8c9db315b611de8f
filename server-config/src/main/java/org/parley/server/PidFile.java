package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers a child process, so that the next launcher finds it if this one is killed. */
final class PidFile {

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + startMillis(process) + "\n");
    }

    /**
     * Returns the process that was written, if it still runs.
     *
     * <p>Process ids are used again: a process counts as the written one only if it was also started at the same time.
     */
    Optional<ProcessHandle> findRunning() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] fields = Files.readString(file).strip().split(" ", -1);
        if (fields.length != 2) {
            return Optional.empty(); // the launcher died while it wrote
        }
        return ProcessHandle.of(Long.parseLong(fields[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startMillis(process) == Long.parseLong(fields[1]));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
