package org.parley.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The zip that a server is distributed as.
 *
 * @param zip the file, whose name carries the version
 * @param leftOut the beginnings of the names of what is not unpacked
 */
record Distribution(Path zip, List<String> leftOut) {

    Distribution {
        leftOut = List.copyOf(leftOut);
    }

    String name() {
        return zip.getFileName().toString();
    }

    /** Unpacks without the first directory, which is named after the version. */
    void unpackTo(Path target) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(zip));
                ZipInputStream content = new ZipInputStream(file)) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path path = target.resolve(name).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the distribution reaches out of its directory: " + name);
                }
                if (leftOut.stream().noneMatch(name::startsWith)) {
                    write(entry, content, path);
                }
            }
        }
    }

    private static void write(ZipEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.copy(content, path);
        if (path.toString().endsWith(".sh") && !path.toFile().setExecutable(true)) {
            throw new IOException(path + " cannot be made executable");
        }
    }
}
