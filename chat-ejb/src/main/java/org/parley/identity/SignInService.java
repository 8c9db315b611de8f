package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.parley.id.SessionId;
import org.parley.id.UserId;
import org.parley.limit.ClientNetwork;
import org.parley.limit.Limit;
import org.parley.limit.RateLimits;
import org.parley.limit.Reservation;
import org.parley.problem.ProblemException;

/** Registers people, and signs them in and out. */
@Stateless
@TransactionAttribute(
        TransactionAttributeType.NOT_SUPPORTED) // no database connection is held while a password is hashed
public class SignInService {

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private Passwords passwords;

    @Inject
    private RevokedSessions revoked;

    @Inject
    private RateLimits limits;

    @Inject
    private PasswordGuesses guesses;

    /**
     * Creates an account and signs it in.
     *
     * @throws ProblemException conflict if the name is taken, rate_limited if too many come from the network
     */
    public SignIn register(Registration registration, ClientNetwork network) {
        limits.require(Limit.REGISTRATIONS, network.name());
        return accounts.create(registration, passwords.hash(registration.password()), network);
    }

    /**
     * Signs somebody in by password.
     *
     * @throws ProblemException unauthenticated, the same whether the name or the password is wrong; rate_limited if too
     *     many logins come from the network, or too many failed for the name
     */
    public SignIn signIn(String username, String password, Device device) {
        limits.require(Limit.LOGINS, device.network().name());
        // No account has such a name, and the database could not even compare it.
        String name = username.replace("\0", "?");
        try (Reservation failure = guesses.admit(name, device.network())) {
            Credentials credentials = accounts.credentials(name);
            boolean right = passwords.matches(password, credentials == null ? null : credentials.passwordHash());
            if (credentials == null || !right) {
                failure.spend();
                throw ProblemException.unauthenticated("The username or the password is wrong");
            }
            return accounts.signIn(credentials, device);
        }
    }

    /**
     * Exchanges a refresh token for new tokens.
     *
     * @throws ProblemException unauthenticated if it is unknown, expired or used
     */
    public SignIn refresh(String refreshToken) {
        return accounts.refresh(refreshToken).orElseThrow(() -> {
            // If it was a reuse the session has just ended: its sockets need not wait for the next look.
            revoked.lookAgain();
            return ProblemException.unauthenticated("The refresh token is not valid");
        });
    }

    /** Ends a session and closes its sockets. */
    public void signOut(SessionId session) {
        sessions.signOut(session);
        revoked.add(session, SessionEnd.LOGOUT);
    }

    /**
     * Ends a session of a person from the one that asks, which may be the same, and closes its sockets.
     *
     * @throws ProblemException not_found if the person has no such session
     */
    public void signOut(SessionId asking, UserId who, SessionId session) {
        sessions.endFrom(asking, who, session);
        revoked.add(session, SessionEnd.SIGNED_OUT_ELSEWHERE);
    }

    /** Ends all sessions of a person but the one that asks, and closes their sockets. */
    public void signOutElsewhere(SessionId asking, UserId who) {
        sessions.endOthers(asking, who).forEach(session -> revoked.add(session, SessionEnd.SIGNED_OUT_ELSEWHERE));
    }
}
