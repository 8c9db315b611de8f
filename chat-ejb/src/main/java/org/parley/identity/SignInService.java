package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.parley.id.SessionId;
import org.parley.problem.ProblemException;
import org.parley.validation.Text;

/** Registers people, and signs them in and out. */
@Stateless
@TransactionAttribute(
        TransactionAttributeType.NOT_SUPPORTED) // no database connection is held while a password is hashed
public class SignInService {

    private static final int MAX_DEVICE_NAME = 100;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private RevokedSessions revoked;

    /**
     * Creates an account and signs it in.
     *
     * @throws ProblemException conflict if the name is taken
     */
    public SignIn register(Registration registration) {
        return accounts.create(registration, passwords.hash(registration.password()));
    }

    /**
     * Signs somebody in by password.
     *
     * @throws ProblemException unauthenticated, the same whether the name or the password is wrong
     */
    public SignIn signIn(String username, String password, @Nullable String deviceName) {
        String device = deviceName == null ? null : Text.check("device_name", deviceName, MAX_DEVICE_NAME);
        // No account has such a name, and the database could not even compare it.
        Credentials credentials = username.indexOf('\0') >= 0 ? null : accounts.credentials(username);
        boolean right = passwords.matches(password, credentials == null ? null : credentials.passwordHash());
        if (credentials == null || !right) {
            throw ProblemException.unauthenticated("The username or the password is wrong");
        }
        return accounts.signIn(credentials.user(), device);
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
        accounts.signOut(session);
        revoked.add(session);
    }
}
