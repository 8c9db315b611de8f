package org.parley.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.identity.SessionRevoked;

/** Closes what an ended session holds open. */
@ApplicationScoped
public class SessionClosing {

    @Inject
    private ConnectionRegistry registry;

    void close(@Observes SessionRevoked revoked) {
        registry.closeSession(revoked.session(), CloseReason.of(revoked.reason()));
    }
}
