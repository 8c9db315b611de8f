package org.parley.validation;

import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

/** Checks of text that people typed. */
public final class Text {

    private Text() {}

    /**
     * The text, if it can be stored and shown as it is.
     *
     * @param field the name to use in the refusal
     * @param maxLength in Unicode code points
     * @throws ProblemException invalid_argument if the text holds U+0000 or half a surrogate pair, which no database
     *     text can hold; too_large if it is too long
     */
    public static String check(String field, String text, int maxLength) {
        // Code points are at most as many as chars: only a text that may be too long is counted.
        if (text.length() > maxLength && text.codePointCount(0, text.length()) > maxLength) {
            throw new ProblemException(new Problem.TooLarge(field + " is longer than " + maxLength + " characters"));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw ProblemException.invalidArgument(field + " holds the character U+0000");
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw ProblemException.invalidArgument(field + " holds half a surrogate pair at " + i);
            }
        }
        return text;
    }

    /** The same, for a text that must say something. */
    public static String checkNotBlank(String field, String text, int maxLength) {
        check(field, text, maxLength);
        if (text.isBlank()) {
            throw ProblemException.invalidArgument(field + " is empty");
        }
        return text;
    }
}
