package org.parley.store.log;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Entries of one log from {@code first} to {@code last}, both included; 0 stands for the conversation's beginning. */
public record LogRange(UUID conversationId, long first, long last) {

    /** The ranges as one text: {@code conversation:first-last}, with spaces between. */
    public static String format(Collection<LogRange> ranges) {
        return ranges.stream()
                .map(range -> range.conversationId + ":" + range.first + "-" + range.last)
                .collect(Collectors.joining(" "));
    }

    /** Reads what {@link #format} wrote. */
    public static List<LogRange> parse(String text) {
        return Arrays.stream(text.split(" ")).map(LogRange::parseOne).toList();
    }

    private static LogRange parseOne(String text) {
        int colon = text.indexOf(':');
        int dash = text.lastIndexOf('-');
        return new LogRange(
                UUID.fromString(text.substring(0, colon)),
                Long.parseLong(text.substring(colon + 1, dash)),
                Long.parseLong(text.substring(dash + 1)));
    }
}
