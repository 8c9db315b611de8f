package org.parley.tests.cluster.fault;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is known when a run is over and everything has settled.
 *
 * @param acked what senders were told
 * @param readings what receivers got
 * @param histories what the database has, by conversation
 * @param shown what REST shows of some of the conversations
 * @param presence who was shown how, on each node
 * @param outbox how many publications have not been told
 */
record Evidence(
        List<Acked> acked,
        List<Reading> readings,
        Map<String, History> histories,
        Map<String, List<Stored>> shown,
        List<Shown> presence,
        long outbox) {

    /** A message of which its sender was told where it is. */
    record Acked(String conversation, UUID clientMessageId, long seq, UUID messageId) {}

    /** An entry of a log; what is no message has no ids. */
    record Stored(long seq, UUID messageId, UUID clientMessageId) {}

    /** A log from after its start to its head. */
    record History(long start, long head, List<Stored> entries) {}

    /** How somebody was, and how a node said so. */
    record Shown(String node, String who, String is, String shown) {

        boolean isRight() {
            return is.equals(shown);
        }
    }
}
