package org.parley.event;

/** Somebody said something. */
public record MessagePosted(Message message) implements LogEvent {

    @Override
    public LogPosition position() {
        return message.position();
    }
}
