package org.parley.event;

import java.util.OptionalLong;

/** Somebody said something. */
public record MessagePosted(Message message) implements LogEvent {

    @Override
    public LogPosition position() {
        return message.position();
    }

    @Override
    public OptionalLong quotedSeq() {
        Quote quote = message.context().quote();
        return quote == null
                ? OptionalLong.empty()
                : OptionalLong.of(quote.message().seq());
    }

    @Override
    public MessagePosted withoutQuoted() {
        return new MessagePosted(message.seenFrom(Long.MAX_VALUE));
    }
}
