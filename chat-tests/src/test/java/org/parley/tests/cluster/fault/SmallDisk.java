package org.parley.tests.cluster.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.server.CurrentUser;

/** A directory on a disk of its own, small enough to be filled. */
final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Path directory;
    private final Path ballast;

    private SmallDisk(Path directory) {
        this.directory = directory;
        this.ballast = directory.resolve("ballast");
    }

    /**
     * Mounts a file system in memory.
     *
     * @throws IllegalStateException if this is not root
     */
    static SmallDisk mountedAt(Path directory, int megabytes) throws IOException {
        if (!CurrentUser.isRoot()) {
            throw new IllegalStateException("Tests that fill a disk mount one of their own, which only root may");
        }
        Files.createDirectories(directory);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=700", "parley", directory.toString());
        return new SmallDisk(directory);
    }

    /** Fills it to the last byte. */
    void fill() throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            if (directory.toFile().getUsableSpace() > CHUNK) {
                throw full;
            }
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(ballast);
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", directory.toString());
    }

    private static void run(String... words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + " failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
