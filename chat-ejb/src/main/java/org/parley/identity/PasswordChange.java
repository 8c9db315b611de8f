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
import org.parley.problem.ProblemException;

/** Changes people's passwords. */
@Stateless
@TransactionAttribute(
        TransactionAttributeType.NOT_SUPPORTED) // no database connection is held while a password is hashed
public class PasswordChange {

    @Inject
    private PasswordConfirmation confirmation;

    @Inject
    private Passwords passwords;

    @Inject
    private Accounts accounts;

    @Inject
    private RevokedSessions revoked;

    @Inject
    private RateLimits limits;

    /**
     * Replaces the password of who is signed in, and ends all sessions but the one that asks: who changes it may do so
     * because somebody else knows the old one.
     *
     * @throws ProblemException forbidden if the current password is wrong; invalid_argument or too_large if the new one
     *     is none; rate_limited if too many logins come from the network, or after too many wrong ones; unauthenticated
     *     if the session has ended
     */
    public void change(SessionId asking, UserId who, String current, String wanted, ClientNetwork network) {
        PasswordRule.check("new_password", wanted);
        limits.require(Limit.LOGINS, network.name()); // it costs as much
        Credentials proven = confirmation.require(who, current);
        accounts.replacePassword(proven, passwords.hash(wanted), asking)
                .forEach(session -> revoked.add(session, SessionEnd.SIGNED_OUT_ELSEWHERE));
    }
}
