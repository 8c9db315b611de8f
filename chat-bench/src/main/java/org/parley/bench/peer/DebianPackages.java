package org.parley.bench.peer;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must be installed before Parley can be measured beside the servers that people know. */
public final class DebianPackages {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    /** A file of each package, as a pattern below /usr/lib. */
    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "ejabberd", "*/ejabberd-*/ebin",
            "erlang-p1-pgsql", "erlang/lib/p1_pgsql-*/ebin",
            "prosody", "prosody/modules",
            "lua-dbi-postgresql", "*/lua/5.*/dbd/postgresql.so"));

    private DebianPackages() {}

    /** The names of those that are missing. */
    public static List<String> missing() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            if (find(file.getValue()).isEmpty()) {
                missing.add(file.getKey());
            }
        }
        return missing;
    }

    /** Where ejabberd's code is. */
    static Path ejabberd() throws IOException {
        return find(FILES.get("ejabberd")).get(0);
    }

    private static List<Path> find(String pattern) throws IOException {
        List<Path> found = List.of(LIBRARIES);
        for (String name : pattern.split("/")) {
            List<Path> next = new ArrayList<>();
            for (Path directory : found) {
                if (Files.isDirectory(directory)) {
                    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, name)) {
                        entries.forEach(next::add);
                    }
                }
            }
            found = next;
        }
        return found;
    }
}
