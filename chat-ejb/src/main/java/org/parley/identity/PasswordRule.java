package org.parley.identity;

import org.parley.problem.ProblemException;
import org.parley.validation.Text;

/** What may be a password: any text that is long enough. */
final class PasswordRule {

    /** NIST SP 800-63B: at least 8, and long passphrases are welcome. */
    private static final int MIN_CHARACTERS = 8;

    private static final int MAX_CHARACTERS = 256;

    private PasswordRule() {}

    /**
     * Checks a password that somebody wants to have.
     *
     * @param field the name to use in the refusal
     * @throws ProblemException invalid_argument or too_large
     */
    static void check(String field, String password) {
        Text.check(field, password, MAX_CHARACTERS);
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
            throw ProblemException.invalidArgument(field + " must have at least " + MIN_CHARACTERS + " characters");
        }
    }
}
