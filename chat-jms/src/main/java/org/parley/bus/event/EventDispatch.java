package org.parley.bus.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.event.Announcement;
import org.parley.realtime.ConnectionRegistry;
import org.parley.typing.TypingService;

/** Hands events to the connections of this node, wherever the events come from. */
@ApplicationScoped
public class EventDispatch {

    @Inject
    private ConnectionRegistry registry;

    @Inject
    private TypingService typing;

    /** Hands them on, in their order. */
    void dispatch(List<Announcement> announcements) {
        registry.dispatch(announcements);
        typing.end(announcements);
    }

    /** Something may not have reached the connections: they look for it in the logs. */
    void recheck() {
        registry.recheck();
    }
}
