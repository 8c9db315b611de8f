package org.parley.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import org.parley.limit.ClientNetwork;
import org.parley.limit.Limit;
import org.parley.limit.RateLimits;
import org.parley.limit.Reservation;
import org.parley.problem.ProblemException;

/**
 * Slows down who guesses at the password of an account, from however many addresses, without locking its owner out.
 *
 * <p>Names of which there is no account are counted the same, so that a refusal does not tell which there are.
 */
@Dependent
class PasswordGuesses {

    /** As long as the name of an account can be: of names that are none, nothing longer is kept. */
    private static final int MOST_CHARACTERS = 64;

    private final RateLimits limits;
    private final Accounts accounts;

    @Inject
    PasswordGuesses(RateLimits limits, Accounts accounts) {
        this.limits = limits;
        this.accounts = accounts;
    }

    /**
     * Lets an attempt pass, with one of the failures that the name may still have: to be spent if it fails.
     *
     * <p>When there is none left, only who comes from where the account has signed in before may still try.
     *
     * @throws ProblemException rate_limited
     */
    Reservation admit(String username, ClientNetwork network) {
        try {
            return limits.reserve(Limit.LOGIN_FAILURES, key(username));
        } catch (ProblemException usedUp) {
            if (accounts.isKnownAt(username, network)) {
                return Reservation.ofNothing();
            }
            throw usedUp;
        }
    }

    private static String key(String username) {
        return username.substring(0, Math.min(username.length(), MOST_CHARACTERS))
                .toLowerCase(Locale.ROOT);
    }
}
