package org.parley.presence;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** A connection of this node and what the directory says of it, which changes one step at a time. */
final class OwnConnection {

    private final DirectoryKey key;
    private DirectoryEntry entry;

    OwnConnection(DirectoryKey key, DirectoryEntry entry) {
        this.key = key;
        this.entry = entry;
    }

    DirectoryKey key() {
        return key;
    }

    synchronized void write(BiConsumer<DirectoryKey, DirectoryEntry> directory) {
        directory.accept(key, entry);
    }

    /** Writes a change, if it is one; a heartbeat that comes late must not bring back what is gone. */
    synchronized void change(UnaryOperator<DirectoryEntry> change, BiConsumer<DirectoryKey, DirectoryEntry> directory) {
        DirectoryEntry changed = change.apply(entry);
        if (!entry.isGone() && !changed.equals(entry)) {
            directory.accept(key, changed);
            entry = changed;
        }
    }
}
