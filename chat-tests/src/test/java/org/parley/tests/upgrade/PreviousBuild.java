package org.parley.tests.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The build before this one: what is ours of it is kept beside the tests, its libraries come from Maven. */
final class PreviousBuild {

    private static final Path OURS = Path.of("src", "test", "previous-build").toAbsolutePath();
    private static final Path DIRECTORY = Path.of("target", "previous-build").toAbsolutePath();

    private PreviousBuild() {}

    /** The application, put together again and exactly as it was. */
    static synchronized Path ear() {
        Path ear = DIRECTORY.resolve("parley.ear");
        try {
            Files.createDirectories(DIRECTORY);
            Files.deleteIfExists(ear);
            try (FileSystem archive =
                    FileSystems.newFileSystem(URI.create("jar:" + ear.toUri()), Map.of("create", "true"))) {
                for (String line : Files.readAllLines(OURS.resolve("SHA256SUMS"))) {
                    String[] sumAndName = line.split(" +", 2);
                    Path entry = archive.getPath(sumAndName[1]);
                    if (entry.getParent() != null) {
                        Files.createDirectories(entry.getParent());
                    }
                    Files.write(entry, read(sumAndName[1], sumAndName[0]));
                }
            }
            return ear;
        } catch (IOException e) {
            throw new UncheckedIOException("The previous build cannot be put together", e);
        }
    }

    /** A JAR in which the previous build keeps its migrations. */
    static Path persistence() {
        return OURS.resolve("lib").resolve("chat-persistence.jar");
    }

    private static byte[] read(String name, String sum) throws IOException {
        Path ours = OURS.resolve(name);
        byte[] bytes = Files.readAllBytes(Files.exists(ours) ? ours : DIRECTORY.resolve(name));
        if (!sha256(bytes).equals(sum)) {
            throw new IOException(name + " is not the file that the previous build was made with");
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
