package org.parley.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.parley.store.presence.PresenceRepository;

/**
 * Writes a batch of times at which people were last seen.
 *
 * <p>No EJB: when the application stops the server may stop another EJB before the one that writes the last of them.
 */
@ApplicationScoped
public class LastSeenTransaction {

    @Inject
    private PresenceRepository store;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void save(Map<UUID, Instant> seen) {
        store.saveLastSeen(seen);
    }
}
