package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL notes about its running server in {@code postmaster.pid}.
 *
 * <p>The first three lines are the process id, the data directory and the start in seconds since the epoch (PostgreSQL,
 * {@code src/include/utils/pidfile.h}).
 */
record PostmasterPid(long pid, Instant started) {

    /** The server notes its start a moment after the kernel did. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static Optional<PostmasterPid> read(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 3) {
                return Optional.empty(); // it died while it wrote
            }
            return Optional.of(new PostmasterPid(
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Returns the server's process, if it runs, and it is not another process that got the same id later. */
    Optional<ProcessHandle> findRunning() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isPostgres);
    }

    private boolean isPostgres(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean sameProgram = info.command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
        boolean sameStart = info.startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
        return sameProgram && sameStart;
    }
}
