package org.parley.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.id.UserId;

/** What was told of people's presence, and what is new since; who left and came back in between is no news. */
final class PresenceTransitions {

    private final NodeIndex index;
    private final Clock clock;
    /** Who was there when it was looked last. */
    private final Map<UserId, PresenceView> present = new HashMap<>();

    PresenceTransitions(NodeIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /** The changes since this was asked last. */
    synchronized List<PresenceChanged> next() {
        // One time for all that follows: what counts when it is looked at must not be forgotten a moment later.
        Instant now = clock.instant();
        List<PresenceChanged> changes = new ArrayList<>();
        for (UserId user : index.takeChanged(now)) {
            PresenceView before = present.getOrDefault(user, PresenceView.HIDDEN);
            PresenceView after = index.presence(user, now).seen(before.lastSeen());
            if (after.status() != before.status()) {
                changes.add(new PresenceChanged(user, after));
            }
            if (after.status() == PresenceStatus.OFFLINE) {
                present.remove(user);
            } else {
                present.put(user, after);
            }
            index.forgetRunOut(user, now);
        }
        return changes;
    }
}
