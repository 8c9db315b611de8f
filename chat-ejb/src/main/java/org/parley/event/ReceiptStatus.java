package org.parley.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a message has come with a member; what is read was delivered. */
public enum ReceiptStatus {
    DELIVERED,
    READ;

    /** The name in the database and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReceiptStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
