package org.parley.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.id.UserId;
import org.parley.presence.PresenceChanged;
import org.parley.presence.PresenceService;
import org.parley.presence.PresenceTick;
import org.parley.store.presence.Onlooker;

/** Tells this node's connections whose presence has changed, as far as it is their business. */
@ApplicationScoped
public class PresenceTelling {

    private static final Logger LOG = System.getLogger(PresenceTelling.class.getName());

    /** Of whom it is asked at once: each may have some hundred acquaintances. */
    private static final int MOST_AT_ONCE = 200;

    @Inject
    private PresenceService presence;

    @Inject
    private ConnectionRegistry registry;

    /** What could not be told because the database did not answer. */
    private final Map<UserId, PresenceChanged> untold = new HashMap<>();

    synchronized void tell(@Observes PresenceTick tick) {
        tick.changes().forEach(change -> untold.put(change.user(), change));
        try {
            handOut();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "It could not be found out who is to know of a presence; it is tried again", e);
        }
        registry.drainSignals();
    }

    private void handOut() {
        List<UserId> viewers = registry.users();
        while (!untold.isEmpty()) {
            List<UserId> people = untold.keySet().stream().limit(MOST_AT_ONCE).toList();
            for (Onlooker onlooker : presence.onlookers(people, viewers)) {
                registry.notePresence(new UserId(onlooker.viewer()), untold.get(new UserId(onlooker.person())));
            }
            people.forEach(untold::remove);
        }
    }
}
