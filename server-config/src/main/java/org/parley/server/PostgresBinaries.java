package org.parley.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs for this machine, unpacked from the archive on the class path. */
public final class PostgresBinaries {

    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    /**
     * Unpacks the programs below the given directory, unless they are there already.
     *
     * @throws StartFailedException if there is no archive for this operating system and processor
     */
    public static PostgresBinaries unpackedIn(Path parent) {
        try {
            byte[] archive = readArchive();
            // The archive's hash names the directory: another version is another directory, the same is used again.
            Path target = parent.toAbsolutePath().resolve("postgresql-" + shortHash(archive));
            if (!Files.isDirectory(target)) {
                unpack(archive, target);
            }
            return new PostgresBinaries(target);
        } catch (IOException e) {
            throw new StartFailedException("PostgreSQL could not be unpacked to " + parent + ": " + e.getMessage(), e);
        }
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static byte[] readArchive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch");
        List<String> machines = Set.of("aarch64", "arm64").contains(processor)
                ? List.of("arm_64", "arm64v8", "aarch_64")
                : List.of("x86_64");
        for (String machine : machines) {
            try (InputStream in =
                    PostgresBinaries.class.getResourceAsStream("/postgres-" + system + "-" + machine + ".txz")) {
                if (in != null) {
                    return in.readAllBytes();
                }
            }
        }
        throw new StartFailedException("The embedded PostgreSQL is there for Linux and macOS on x86-64 and ARM64, not"
                + " for " + System.getProperty("os.name") + " on " + processor + ".");
    }

    /** Unpacks next to the target and renames: an interrupted run leaves no half of a PostgreSQL behind. */
    private static void unpack(byte[] archive, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path part = Files.createTempDirectory(target.getParent(), "unpacking-");
        try {
            Files.setPosixFilePermissions(part, permissions(0755));
            extract(archive, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            // Another process was quicker, and what it unpacked is the same.
        } finally {
            FileTree.delete(part);
        }
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (InputStream bytes = new ByteArrayInputStream(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target.normalize())) {
                    throw new IOException("the archive reaches out of its directory: " + entry.getName());
                }
                write(entry, tar, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            Files.setPosixFilePermissions(path, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] all = PosixFilePermission.values(); // in the order of the bits, rwxrwxrwx
        for (int i = 0; i < all.length; i++) {
            if ((mode & (0400 >> i)) != 0) {
                permissions.add(all[i]);
            }
        }
        return permissions;
    }

    private static String shortHash(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
