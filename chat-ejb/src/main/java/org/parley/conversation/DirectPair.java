package org.parley.conversation;

import java.util.Set;
import java.util.UUID;
import org.parley.id.UserId;

/** The two people of a direct conversation, in an order that both sides agree on; the same one twice is a note to self. */
record DirectPair(UserId low, UserId high) {

    static DirectPair of(UserId one, UserId other) {
        return compareAsPostgres(one.value(), other.value()) <= 0
                ? new DirectPair(one, other)
                : new DirectPair(other, one);
    }

    Set<UserId> members() {
        return low.equals(high) ? Set.of(low) : Set.of(low, high);
    }

    /** PostgreSQL compares UUIDs as unsigned bytes, {@link UUID#compareTo} as signed numbers. */
    private static int compareAsPostgres(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
