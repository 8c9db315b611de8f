package org.parley.event;

import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;

/** A message as a reply shows it: the beginning of what it says now, or null if it was deleted or is not for everybody. */
public record Quote(
        MessageRef message,
        UserId sender,
        MessageType type,
        @Nullable String content,
        boolean isEdited) {

    /** In code points: enough to recognise it, and a page of replies stays small. */
    public static final int MAX_CONTENT = 200;

    /** The same for who may not see it: it is there, and says nothing. */
    Quote hidden() {
        return new Quote(message, sender, type, null, false);
    }

    /** The beginning of a content. */
    public static @Nullable String excerpt(@Nullable String content) {
        if (content == null || content.length() <= MAX_CONTENT) {
            return content;
        }
        int codePoints = content.codePointCount(0, content.length());
        return content.substring(0, content.offsetByCodePoints(0, Math.min(codePoints, MAX_CONTENT)));
    }
}
