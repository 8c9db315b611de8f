package org.parley.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.problem.ProblemException;
import org.parley.validation.PersonalDetails;

/** Somebody who wants an account, checked as far as that goes without the database. */
public record Registration(
        String username, String password, @Nullable String email, String displayName) {

    /** ASCII, so that no two names look alike; no @, which starts a mention. */
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,63}");

    /** What the name of a deleted account starts with: nobody may take the one that another's will need. */
    static final String RESERVED_PREFIX = "deleted-";

    /**
     * Checks the wish; without a display name the username is shown.
     *
     * @throws ProblemException invalid_argument or too_large
     */
    public static Registration of(
            String username, String password, @Nullable String email, @Nullable String displayName) {
        if (!USERNAME.matcher(username).matches()) {
            throw ProblemException.invalidArgument(
                    "username must be 2 to 64 letters, digits, dots, hyphens or underscores, the first a letter or digit");
        }
        if (username.toLowerCase(Locale.ROOT).startsWith(RESERVED_PREFIX)) {
            throw ProblemException.invalidArgument("username must not start with " + RESERVED_PREFIX);
        }
        PasswordRule.check("password", password);
        String address = email == null ? null : PersonalDetails.email(email);
        String shown = displayName == null ? username : PersonalDetails.displayName(displayName);
        return new Registration(username, password, address, shown);
    }
}
