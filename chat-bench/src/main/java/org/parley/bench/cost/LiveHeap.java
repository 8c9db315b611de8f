package org.parley.bench.cost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What is alive in the heap of a virtual machine, which its process's memory does not show: that keeps what it once took. */
public final class LiveHeap {

    private LiveHeap() {}

    /**
     * Collects all garbage of that process and counts what is left, in KiB.
     *
     * @throws IOException if it is no virtual machine of this user
     */
    public static long kibibytes(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        // The last line: "Total", how many objects, how many bytes.
        return histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> line.trim().split("\\s+"))
                .mapToLong(fields -> Long.parseLong(fields[2]) / 1024)
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd: " + histogram));
    }
}
