package org.parley.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of this installation: generated once, kept in a file that only its owner may read. */
final class SecretFile {

    /** 256 bits, the strength of the strongest key that is derived from a secret. */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretFile() {}

    /**
     * Returns the secret in the file, which is created with 32 random bytes in base64url if it is not there.
     *
     * @throws IOException if the file can be neither read nor created
     */
    static String readOrCreate(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        write(file, secret);
        return secret;
    }

    /** Complete or not at all: a crash between creating and writing must not leave an empty secret behind. */
    static void write(Path file, String secret) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(part);
        try {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new IOException("another process is creating " + file, e);
        }
        Files.writeString(part, secret + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
