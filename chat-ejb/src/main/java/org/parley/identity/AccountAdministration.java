package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.parley.id.UserId;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

/** What administrators may do with the accounts of others; that it is an administrator who asks is checked before. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // sockets are closed once it is committed
public class AccountAdministration {

    @Inject
    private AccountStates states;

    @Inject
    private RevokedSessions revoked;

    /** Lets a disabled account sign in again. */
    public void activate(UserId who) {
        states.activate(who);
    }

    /**
     * Disables an account and ends its sessions.
     *
     * @throws ProblemException conflict if it is the administrator's own, not_found if there is none
     */
    public void deactivate(UserId administrator, UserId who) {
        if (administrator.equals(who)) {
            throw new ProblemException(new Problem.Conflict("An administrator can not disable their own account"));
        }
        states.deactivate(who).forEach(session -> revoked.add(session, SessionEnd.DEACTIVATED));
    }
}
