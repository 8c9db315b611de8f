package org.parley.store.log;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A present member of a conversation, in as few columns as a writer needs. */
public record LogMember(UUID userId, String role, long visibleFromSeq) {

    /** Reads members as {@code open_logs} tells them: {@code user role seq}, with commas between; null are none. */
    static List<LogMember> parse(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",")).map(LogMember::parseOne).toList();
    }

    private static LogMember parseOne(String text) {
        int role = text.indexOf(' ');
        int seq = text.lastIndexOf(' ');
        return new LogMember(
                UUID.fromString(text.substring(0, role)),
                text.substring(role + 1, seq),
                Long.parseLong(text.substring(seq + 1)));
    }
}
