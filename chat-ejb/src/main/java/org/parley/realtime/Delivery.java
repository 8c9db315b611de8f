package org.parley.realtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.event.DomainEvent;

/** An event on its way to many connections, which share one encoded form of it. */
public final class Delivery {

    private final DomainEvent event;
    private @Nullable String frame;

    public Delivery(DomainEvent event) {
        this.event = event;
    }

    public DomainEvent event() {
        return event;
    }

    /** The frame for the event; it is encoded when the first connection asks for it. */
    public synchronized String frame(Function<DomainEvent, String> encoder) {
        if (frame == null) {
            frame = encoder.apply(event);
        }
        return frame;
    }
}
