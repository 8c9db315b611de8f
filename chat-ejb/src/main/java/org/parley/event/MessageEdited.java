package org.parley.event;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;

/**
 * Somebody changed what a message says.
 *
 * @param content what it says now; null in the log itself, which must not keep what a deletion erases, in the replay of
 *     an edit whose message was deleted since, and for members who may not see the message
 */
public record MessageEdited(
        LogPosition position,
        MessageRef message,
        UserId editor,
        @Nullable String content,
        Mentions mentions,
        Instant at)
        implements LogEvent {

    @Override
    public OptionalLong quotedSeq() {
        return OptionalLong.of(message.seq());
    }

    @Override
    public MessageEdited withoutQuoted() {
        return new MessageEdited(position, message, editor, null, Mentions.NONE, at);
    }
}
