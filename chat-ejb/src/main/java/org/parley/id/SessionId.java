package org.parley.id;

import java.util.UUID;

/** A sign-in of a device. */
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
