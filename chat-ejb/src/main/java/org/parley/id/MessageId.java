package org.parley.id;

import java.util.UUID;

/** A message, whatever its place in the log. */
public record MessageId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
