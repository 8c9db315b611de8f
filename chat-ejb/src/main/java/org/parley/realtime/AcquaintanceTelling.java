package org.parley.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.event.AcquaintanceChanged;
import org.parley.event.SignalBus;
import org.parley.id.UserId;
import org.parley.presence.PresenceChanged;
import org.parley.presence.PresenceService;
import org.parley.presence.PresenceView;

/** Shows or hides people's presence from each other as soon as what they are to each other changes, on every node. */
@ApplicationScoped
public class AcquaintanceTelling {

    @Inject
    private PresenceService presence;

    @Inject
    private ConnectionRegistry registry;

    @Inject
    private SignalBus bus;

    /** Only when it is committed: the nodes look into the database. */
    void publish(@Observes(during = TransactionPhase.AFTER_SUCCESS) AcquaintanceChanged change) {
        bus.tell(change);
    }

    /** Tells those of the two who are connected here what they may see of the other now. */
    public void tell(AcquaintanceChanged change) {
        show(change, change.one(), change.other());
        show(change, change.other(), change.one());
    }

    private void show(AcquaintanceChanged change, UserId person, UserId viewer) {
        if (!registry.users().contains(viewer)) {
            return;
        }
        PresenceView view = presence.of(viewer, List.of(person)).getOrDefault(person, PresenceView.HIDDEN);
        // A stranger who was blocked is told nothing: it saw nothing before, and the block is none of its business.
        if (!view.equals(PresenceView.HIDDEN) || change.wereContacts() || presence.areAcquainted(viewer, person)) {
            registry.notePresence(viewer, new PresenceChanged(person, view));
        }
    }
}
