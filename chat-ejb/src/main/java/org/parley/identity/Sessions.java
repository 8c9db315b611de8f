package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.id.SessionId;
import org.parley.id.UserId;
import org.parley.store.identity.IdentityRepository;
import org.parley.store.identity.SessionOfUser;
import org.parley.store.identity.SessionState;

/** The transactions over the sessions that people have. */
@Stateless
public class Sessions {

    @Inject
    private IdentityRepository identities;

    @Inject
    private Clock clock;

    /** Ends a session; one that has ended stays so. */
    public void signOut(SessionId id) {
        identities
                .lockSession(id.value())
                .ifPresent(session -> session.revoke(clock.instant(), SessionEnd.LOGOUT.code()));
    }

    /** Why these sessions of these people may not be used any more, those of the sessions that may left out. */
    public Map<SessionId, SessionEnd> endsOf(Map<SessionId, UserId> sessions) {
        List<SessionId> ids = List.copyOf(sessions.keySet());
        List<SessionState> states = identities.findStates(ids.stream()
                .map(id -> new SessionOfUser(id.value(), sessions.get(id).value()))
                .toList());
        Map<SessionId, SessionEnd> ends = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            SessionId id = ids.get(i);
            endOf(states.get(i)).ifPresent(end -> ends.put(id, end));
        }
        return ends;
    }

    private static Optional<SessionEnd> endOf(SessionState state) {
        if (state.isOfNobody()) {
            return Optional.of(SessionEnd.DELETED);
        } else if (!state.isOfActiveAccount()) {
            return Optional.of(SessionEnd.DEACTIVATED);
        }
        return state.isOpen() ? Optional.empty() : Optional.of(SessionEnd.LOGOUT);
    }
}
