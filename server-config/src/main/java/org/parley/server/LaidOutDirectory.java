package org.parley.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A directory that is made from inputs, completely or not at all, and again only when one of them has changed. */
final class LaidOutDirectory {

    private static final String FINGERPRINT = "parley.layout";

    private final Path target;
    private final MessageDigest inputs = sha256();

    /** What is made, in a directory that is not there yet. */
    @FunctionalInterface
    interface Content {
        void makeIn(Path directory) throws IOException, InterruptedException;
    }

    LaidOutDirectory(Path target) {
        this.target = target.toAbsolutePath();
    }

    /** An input whose name says it all: of a distribution it carries the version. */
    LaidOutDirectory from(String name) {
        inputs.update(name.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    LaidOutDirectory fromFile(Path file) throws IOException {
        inputs.update(Files.readAllBytes(file));
        return this;
    }

    /** All files of a directory, with their paths. */
    LaidOutDirectory fromTree(Path directory) throws IOException {
        for (Path file : FileTree.list(directory)) {
            if (Files.isRegularFile(file)) {
                from(directory.relativize(file).toString()).fromFile(file);
            }
        }
        return this;
    }

    /** Makes the content, unless it was made from the same inputs before. */
    void make(Content content) throws IOException, InterruptedException {
        String fingerprint = HexFormat.of().formatHex(inputs.digest());
        Path marker = target.resolve(FINGERPRINT);
        if (Files.exists(marker) && Files.readString(marker).equals(fingerprint)) {
            return;
        }
        // Built aside and renamed: an interrupted build leaves no layout that looks complete.
        Path part = target.resolveSibling(target.getFileName() + ".new");
        FileTree.delete(part);
        content.makeIn(part);
        Files.writeString(part.resolve(FINGERPRINT), fingerprint);
        FileTree.delete(target);
        Files.move(part, target);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
