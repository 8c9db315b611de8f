package org.parley.id;

import java.util.UUID;

/** A person. */
public record UserId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
