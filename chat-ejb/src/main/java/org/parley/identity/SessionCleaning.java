package org.parley.identity;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.parley.store.identity.IdentityRepository;

/** Forgets sessions and refresh tokens a while after they ended. */
@Singleton
public class SessionCleaning {

    private static final Logger LOG = System.getLogger(SessionCleaning.class.getName());

    /** An administrator who asks what happened yesterday still finds it. */
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private IdentityRepository identities;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", persistent = false)
    void clean() {
        int deleted = identities.deleteEndedBefore(clock.instant().minus(KEPT));
        LOG.log(Level.INFO, "{0} ended sessions were deleted", deleted);
    }
}
