package org.parley.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** What an installation keeps: the database, the nodes' files and the secrets. One launcher at a time holds it. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory if need be and locks it until {@link #close()} or the end of this process.
     *
     * @throws StartFailedException if it is not writable or another process holds it
     */
    static DataDirectory open(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                // Passable for the user that PostgreSQL may have to run as, but not to be listed by others.
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            }
            return new DataDirectory(path, lock(path));
        } catch (IOException e) {
            throw new StartFailedException(
                    "The data directory " + path + " cannot be written to (" + e.getMessage()
                            + "): choose another with -Dparley.data=<directory>.",
                    e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null; // held by another launcher in this JVM
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        if (lock == null) {
            channel.close();
            throw new StartFailedException("The data directory " + path
                    + " is in use by another running Parley: stop that one, or choose another with"
                    + " -Dparley.data=<directory>.");
        }
        return channel;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Returns the secret of that name, which is generated at its first use. */
    String secret(String name) throws IOException {
        return SecretFile.readOrCreate(path.resolve(name + ".secret"));
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
