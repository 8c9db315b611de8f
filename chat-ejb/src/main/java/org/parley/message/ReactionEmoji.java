package org.parley.message;

import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;
import org.parley.problem.ProblemException;

/** One emoji of Unicode in its fully qualified form, so that the same one is the same from whatever keyboard it comes. */
public record ReactionEmoji(String value) {

    /** In chars; the longest sequences, flags and families, have about 15. */
    private static final int MAX_LENGTH = 64;

    /**
     * Reads an emoji.
     *
     * @throws ProblemException invalid_argument if it is not exactly one
     */
    public static ReactionEmoji of(String text) {
        if (text.length() > MAX_LENGTH) {
            throw notOne();
        }
        Emoji emoji = EmojiManager.getEmoji(text).orElseThrow(ReactionEmoji::notOne);
        return new ReactionEmoji(emoji.getVariations().stream()
                .filter(variation -> variation.getQualification() == Qualification.FULLY_QUALIFIED)
                .findFirst()
                .filter(variation -> emoji.getQualification() != Qualification.FULLY_QUALIFIED)
                .orElse(emoji)
                .getEmoji());
    }

    private static ProblemException notOne() {
        return ProblemException.invalidArgument("emoji is not one emoji of Unicode");
    }
}
