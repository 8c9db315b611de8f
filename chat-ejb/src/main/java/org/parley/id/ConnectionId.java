package org.parley.id;

import java.util.UUID;

/** One open socket. */
public record ConnectionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
