package org.parley.presence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody is there, the most present first; of several devices the most present one counts. */
public enum PresenceStatus {
    ONLINE,
    AWAY,
    OFFLINE;

    /** The name in the cache and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PresenceStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
