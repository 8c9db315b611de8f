package org.parley.bench.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What all processes of this machine take of its processors, as /proc of Linux shows it (proc_stat(5)). */
public final class Machine {

    private static final Path STAT = Path.of("/proc/stat");

    private static final long TICKS_PER_SECOND = 100;

    // Of the first line, behind its name.
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int STEAL = 7;

    private Machine() {}

    /**
     * Processor time since the machine started, in microseconds.
     *
     * @param busy of all processes and of the kernel
     * @param stolen that the machine wanted and another one of the same host had
     */
    public record Usage(long busy, long stolen) {

        public Usage minus(Usage earlier) {
            return new Usage(busy - earlier.busy, stolen - earlier.stolen);
        }
    }

    public static Usage usage() throws IOException {
        try (var lines = Files.lines(STAT)) {
            String[] fields = lines.findFirst().orElseThrow().trim().split("\\s+");
            long busy = 0;
            for (int i = 0; i < STEAL; i++) {
                busy += i == IDLE || i == IO_WAIT ? 0 : ticks(fields, i);
            }
            return new Usage(micros(busy), micros(ticks(fields, STEAL)));
        }
    }

    private static long ticks(String[] fields, int index) {
        return Long.parseLong(fields[index + 1]);
    }

    private static long micros(long ticks) {
        return ticks * TimeUnit.SECONDS.toMicros(1) / TICKS_PER_SECOND;
    }
}
