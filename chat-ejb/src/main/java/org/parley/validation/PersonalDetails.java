package org.parley.validation;

import java.util.regex.Pattern;
import org.parley.problem.ProblemException;

/** Checks of what people tell about themselves. */
public final class PersonalDetails {

    /** In code points. */
    public static final int MAX_DISPLAY_NAME = 100;

    /** In code points; a sentence. */
    public static final int MAX_STATUS_TEXT = 200;

    /** Something at something: whether it exists only a message to it can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
    private static final int MAX_EMAIL = 254;

    /** A number as people write it; E.164 has 15 digits at most, the rest is for the eye. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{3,32}");

    private PersonalDetails() {}

    /**
     * The name to show, without the space around it.
     *
     * @throws ProblemException invalid_argument if there is none, too_large
     */
    public static String displayName(String text) {
        return Text.checkNotBlank("display_name", text, MAX_DISPLAY_NAME).strip();
    }

    /**
     * The address.
     *
     * @throws ProblemException invalid_argument or too_large
     */
    public static String email(String text) {
        if (!EMAIL.matcher(Text.check("email", text, MAX_EMAIL)).matches()) {
            throw ProblemException.invalidArgument("email is not an address");
        }
        return text;
    }

    /**
     * The telephone number.
     *
     * @throws ProblemException invalid_argument
     */
    public static String phone(String text) {
        if (!PHONE.matcher(text).matches() || text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            throw ProblemException.invalidArgument("phone is not a telephone number");
        }
        return text;
    }

    /**
     * What somebody says beside the name.
     *
     * @throws ProblemException invalid_argument or too_large
     */
    public static String statusText(String text) {
        return Text.check("status_text", text, MAX_STATUS_TEXT);
    }
}
