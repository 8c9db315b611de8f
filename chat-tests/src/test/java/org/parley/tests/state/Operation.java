package org.parley.tests.state;

import java.util.List;

/**
 * Something that somebody tries to do.
 *
 * @param actor who, of the people
 * @param place where, of the conversations that there are by then
 * @param target to which message or to whom, of those that there are by then
 * @param variety how, where there are several ways
 */
record Operation(Kind kind, int actor, int place, int target, int variety) {

    /** What people do, and how often each. */
    enum Kind {
        POST(30),
        REPLY(10),
        EDIT(12),
        DELETE(6),
        REACT(14),
        TAKE_BACK(6),
        ACK_DELIVERED(6),
        ACK_READ(6),
        ADD(6),
        REMOVE(2),
        LEAVE(1),
        PROMOTE(3),
        DEMOTE(1),
        RENAME(2),
        DESCRIBE(1),
        SHOW_HISTORY(1),
        FOUND_DIRECT(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }

    /** The one of these that is meant. */
    <T> T pick(List<T> of, int by) {
        return of.get(Math.floorMod(by, of.size()));
    }
}
