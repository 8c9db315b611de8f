package org.parley.id;

import java.util.UUID;

/** A picture of a person or a group. */
public record AvatarId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
