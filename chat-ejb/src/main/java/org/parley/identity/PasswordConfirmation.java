package org.parley.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.parley.id.UserId;
import org.parley.limit.Limit;
import org.parley.limit.RateLimits;
import org.parley.limit.Reservation;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

/** Asks somebody who is signed in for the password once more, before what cannot be undone: a token alone may be a thief's. */
@Dependent
class PasswordConfirmation {

    /**
     * Before the id of the account, so that these failures are not those of a login: anybody may try to log in by any
     * name, also one that looks like an id, but names are counted in lower case.
     */
    private static final String KEY_PREFIX = "ID ";

    private final Accounts accounts;
    private final Passwords passwords;
    private final RateLimits limits;

    @Inject
    PasswordConfirmation(Accounts accounts, Passwords passwords, RateLimits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
    }

    /**
     * The account, whose password this is.
     *
     * @throws ProblemException forbidden if it is not; rate_limited after too many wrong ones
     */
    Credentials require(UserId who, String password) {
        try (Reservation failure = limits.reserve(Limit.LOGIN_FAILURES, KEY_PREFIX + who)) {
            Credentials credentials = accounts.credentials(who);
            if (credentials == null || !passwords.matches(password, credentials.passwordHash())) {
                failure.spend();
                throw refusal();
            }
            return credentials;
        }
    }

    /** Not unauthenticated: the token is good, and to refresh it would be of no use. */
    static ProblemException refusal() {
        return new ProblemException(new Problem.Forbidden("The password is wrong"));
    }
}
