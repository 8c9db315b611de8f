package org.parley.web.realtime;

import org.jspecify.annotations.Nullable;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

/**
 * Puts the fragments of a text frame together and counts its bytes.
 *
 * <p>We count ourselves because Undertow does not after the first read (undertow#1960).
 */
final class FrameAssembler {

    /** In bytes of UTF-8, as the protocol says. */
    static final int MAX_BYTES = 64 * 1024;

    private final StringBuilder parts = new StringBuilder();
    private int bytes;

    /**
     * Takes a fragment; answers the whole text with the last, null before.
     *
     * @throws ProblemException too_large as soon as the limit is passed
     */
    @Nullable
    String add(String part, boolean last) {
        bytes += utf8Length(part);
        if (bytes > MAX_BYTES) {
            parts.setLength(0);
            parts.trimToSize();
            throw new ProblemException(new Problem.TooLarge("The frame is larger than " + MAX_BYTES + " bytes"));
        }
        if (last && parts.isEmpty()) {
            bytes = 0;
            return part;
        }
        parts.append(part);
        if (!last) {
            return null;
        }
        String whole = parts.toString();
        parts.setLength(0);
        parts.trimToSize(); // most frames come whole: an idle connection keeps no buffer
        bytes = 0;
        return whole;
    }

    private static int utf8Length(String text) {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length++;
            }
            // Each half of a surrogate pair is two of the pair's four bytes.
            if (c >= 0x800 && !Character.isSurrogate(c)) {
                length++;
            }
        }
        return length;
    }
}
