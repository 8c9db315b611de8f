package org.parley.web.conversation;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.problem.ProblemException;
import org.parley.store.conversation.ActivityCursor;

/** Where a page of the conversation list starts, as an opaque text that a client hands back. */
final class ListCursor {

    private ListCursor() {}

    static @Nullable String write(@Nullable ActivityCursor cursor) {
        if (cursor == null) {
            return null;
        }
        String text = cursor.updatedAt() + " " + cursor.conversationId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable ActivityCursor read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2) {
                return new ActivityCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // refused below, like any other text that is no cursor
        }
        throw ProblemException.invalidArgument("cursor is not one that this server gave");
    }
}
