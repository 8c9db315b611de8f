package org.parley.tests.cluster.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All that one device got of one conversation, in the order of its coming and over however many sockets. */
final class Reading {

    /** An entry of the log as it came. */
    record Entry(long seq, UUID messageId) {}

    private final String device;
    private final String conversation;
    private final long start;
    private final List<Entry> entries = new ArrayList<>();

    /** Nothing yet, of a device that has the log up to this seq. */
    Reading(String device, String conversation, long start) {
        this.device = device;
        this.conversation = conversation;
        this.start = start;
    }

    synchronized void add(long seq, UUID messageId) {
        entries.add(new Entry(seq, messageId));
    }

    /** The last seq that the device has. */
    synchronized long cursor() {
        return entries.isEmpty() ? start : entries.get(entries.size() - 1).seq();
    }

    long start() {
        return start;
    }

    String device() {
        return device;
    }

    String conversation() {
        return conversation;
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
