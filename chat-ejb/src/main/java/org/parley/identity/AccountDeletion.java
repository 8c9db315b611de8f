package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.id.SessionId;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;

/** Deletes accounts on the wish of their persons, for good. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // hashing and what observers do hold no connection
public class AccountDeletion {

    @Inject
    private AccountStates states;

    @Inject
    private PasswordConfirmation confirmation;

    @Inject
    private RevokedSessions revoked;

    @Inject
    private Event<AccountDeleting> deleting;

    /**
     * Deletes an account: nothing is left that tells who it was, and what the person wrote stays under the same id.
     *
     * @throws ProblemException forbidden if the password is wrong; rate_limited after too many wrong ones
     */
    public void delete(UserId who, String password) {
        confirmation.require(who, password);
        deleting.fire(new AccountDeleting(who));
        List<SessionId> ended = states.anonymise(who);
        ended.forEach(session -> revoked.add(session, SessionEnd.DELETED));
    }
}
