package org.parley.presence;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** A connection of this node and what the directory says of it, which changes one step at a time. */
final class OwnConnection {

    private final DirectoryKey key;
    private DirectoryEntry entry;
    private CompletionStage<?> lastWrite = CompletableFuture.completedFuture(null);

    /** Where entries are written; what it returns completes once every node has the entry. */
    @FunctionalInterface
    interface Directory {
        CompletionStage<?> write(DirectoryKey key, DirectoryEntry entry);
    }

    OwnConnection(DirectoryKey key, DirectoryEntry entry) {
        this.key = key;
        this.entry = entry;
    }

    DirectoryKey key() {
        return key;
    }

    /** Writes the entry as it is; nobody waits, but the writes of one connection keep their order. */
    synchronized CompletionStage<?> write(Directory directory) {
        DirectoryEntry written = entry;
        lastWrite = lastWrite.handle((done, failure) -> null).thenCompose(done -> directory.write(key, written));
        return lastWrite;
    }

    /** Writes a change, if it is one; a heartbeat that comes late must not bring back what is gone. */
    synchronized CompletionStage<?> change(UnaryOperator<DirectoryEntry> change, Directory directory) {
        DirectoryEntry changed = change.apply(entry);
        if (entry.isGone() || changed.equals(entry)) {
            return lastWrite;
        }
        entry = changed;
        return write(directory);
    }
}
