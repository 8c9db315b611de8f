package org.parley.presence;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.parley.store.presence.PresenceRepository;

/** Writes a batch of times at which people were last seen. */
@Stateless
public class LastSeenTransaction {

    @Inject
    private PresenceRepository store;

    public void save(Map<UUID, Instant> seen) {
        store.saveLastSeen(seen);
    }
}
