package org.parley.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of messages. */
public enum MessageType {
    TEXT,
    IMAGE,
    VIDEO,
    FILE,
    SYSTEM;

    /** The name in the database and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MessageType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
