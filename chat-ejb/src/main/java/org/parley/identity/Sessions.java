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
import org.parley.problem.ProblemException;
import org.parley.store.identity.IdentityRepository;
import org.parley.store.identity.SessionEntity;
import org.parley.store.identity.SessionOfUser;
import org.parley.store.identity.SessionState;
import org.parley.store.user.UserRepository;

/** The transactions over the sessions that people have. */
@Stateless
public class Sessions {

    /** More devices than anybody has; a program that signs in anew each time leaves thousands behind. */
    private static final int MOST_LISTED = 200;

    @Inject
    private UserRepository users;

    @Inject
    private IdentityRepository identities;

    @Inject
    private Clock clock;

    /** The open sessions of a person, the one that was used last first. */
    public List<OpenSession> openOf(UserId who) {
        return identities.findOpen(who.value(), clock.instant(), MOST_LISTED).stream()
                .map(OpenSession::of)
                .toList();
    }

    /** Ends a session from within; one that has ended stays so. */
    public void signOut(SessionId id) {
        identities.lockSession(id.value()).ifPresent(session -> end(session, SessionEnd.LOGOUT));
    }

    /**
     * Ends one of a person's sessions from another of them; one that has ended stays so.
     *
     * @throws ProblemException not_found if the person has no such session; unauthenticated as {@link #endOthers}
     */
    public void endFrom(SessionId asking, UserId who, SessionId id) {
        requireOpen(asking, who);
        SessionEntity session = identities
                .lockSession(id.value())
                .filter(found -> found.userId().equals(who.value()))
                .orElseThrow(() -> ProblemException.notFound("There is no such session"));
        end(session, SessionEnd.SIGNED_OUT_ELSEWHERE);
    }

    /**
     * Ends all sessions of a person but the one that asks, and returns which these were.
     *
     * @throws ProblemException unauthenticated if the one that asks has ended, which its node may not know yet: who was
     *     just thrown out throws nobody else out
     */
    public List<SessionId> endOthers(SessionId asking, UserId who) {
        requireOpen(asking, who);
        return identities
                .revokeAllBut(
                        List.of(asking.value()), who.value(), clock.instant(), SessionEnd.SIGNED_OUT_ELSEWHERE.code())
                .stream()
                .map(SessionId::new)
                .toList();
    }

    /**
     * Requires that a session is open, and lets it be so to the end of the transaction.
     *
     * <p>The account is locked first: no session begins meanwhile, and two that end each other do not wait for each other.
     */
    private void requireOpen(SessionId asking, UserId who) {
        users.lock(who.value());
        boolean isOpen = identities
                .lockSession(asking.value())
                .filter(session -> !session.isRevoked())
                .isPresent();
        if (!isOpen) {
            throw ProblemException.unauthenticated("The session has ended");
        }
    }

    private void end(SessionEntity session, SessionEnd reason) {
        session.revoke(clock.instant(), reason.code());
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
