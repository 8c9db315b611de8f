package org.parley.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a node complained about. */
final class ServerLog {

    private static final Pattern COMPLAINT = Pattern.compile("\\b(WARN|WARNING|ERROR|FATAL|SEVERE)\\s+\\[");

    private ServerLog() {}

    static List<String> complaints(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> COMPLAINT.matcher(line).find()).toList();
        }
    }
}
