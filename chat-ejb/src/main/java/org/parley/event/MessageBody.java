package org.parley.event;

import org.jspecify.annotations.Nullable;
import org.parley.id.MessageId;

/** What a message says; {@code content} is null once it was deleted. */
public record MessageBody(
        MessageType type,
        @Nullable String content,
        @Nullable MessageId replyTo,
        Mentions mentions) {}
