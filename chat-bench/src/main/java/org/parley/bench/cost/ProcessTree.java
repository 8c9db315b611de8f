package org.parley.bench.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process with its children, as /proc of Linux shows them (proc_pid_stat(5)).
 *
 * <p>A child that has ended is in its parent's count of children, one that came later is among those that are there: the
 * difference of two readings misses nobody.
 */
public final class ProcessTree {

    private static final Path PROC = Path.of("/proc");

    /** The kernel's USER_HZ, the same on all architectures that we run on. */
    private static final long TICKS_PER_SECOND = 100;

    // Counted from the first field behind the name, which is the third of all.
    private static final int PARENT = 1;
    private static final int USER_TIME = 11;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private final long pid;

    public ProcessTree(long pid) {
        this.pid = pid;
    }

    /** The processor time that the process, its children and the children that have ended took, in microseconds. */
    public long cpuMicros() throws IOException {
        String[] root = stat(PROC.resolve(Long.toString(pid)));
        if (root.length == 0) {
            throw new IOException("process " + pid + " has ended");
        }
        long ticks = ticks(root);
        try (Stream<Path> processes = Files.list(PROC)) {
            for (Path process : (Iterable<Path>) processes.filter(ProcessTree::isProcess)::iterator) {
                String[] fields = stat(process);
                if (fields.length > 0 && Long.parseLong(fields[PARENT]) == pid) {
                    ticks += ticks(fields);
                }
            }
        }
        return ticks * TimeUnit.SECONDS.toMicros(1) / TICKS_PER_SECOND;
    }

    private static boolean isProcess(Path path) {
        return Character.isDigit(path.getFileName().toString().charAt(0));
    }

    /** The fields behind the name, which may hold spaces; none if the process has ended. */
    private static String[] stat(Path process) throws IOException {
        try {
            String line = Files.readString(process.resolve("stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (NoSuchFileException e) {
            return new String[0];
        } catch (IOException e) {
            if (Files.exists(process)) {
                throw e;
            }
            return new String[0]; // it ended between opening and reading
        }
    }

    private static long ticks(String[] fields) {
        long ticks = 0;
        for (int i = USER_TIME; i <= CHILDREN_SYSTEM_TIME; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks;
    }

    /** The memory that the process itself has now, in KiB. */
    public long residentKibibytes() throws IOException {
        return Files.readAllLines(PROC.resolve(pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
