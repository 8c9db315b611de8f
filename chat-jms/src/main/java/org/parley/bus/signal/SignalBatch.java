package org.parley.bus.signal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.event.AcquaintanceChanged;
import org.parley.event.Announcement;
import org.parley.id.UserId;

/** What goes in one message. */
record SignalBatch(List<Announcement> signals, List<AcquaintanceChanged> acquaintances) {

    static SignalBatch of(Announcement announcement) {
        return new SignalBatch(List.of(announcement), List.of());
    }

    static SignalBatch of(AcquaintanceChanged change) {
        return new SignalBatch(List.of(), List.of(change));
    }

    static SignalBatch join(Collection<SignalBatch> batches) {
        return new SignalBatch(
                batches.stream().flatMap(batch -> batch.signals().stream()).toList(),
                batches.stream()
                        .flatMap(batch -> batch.acquaintances().stream())
                        .toList());
    }

    /** Everybody who is to hear of any of it. */
    Set<UserId> readers() {
        Set<UserId> readers = new HashSet<>();
        signals.forEach(announcement -> readers.addAll(announcement.readers()));
        acquaintances.forEach(change -> readers.addAll(List.of(change.one(), change.other())));
        return readers;
    }
}
