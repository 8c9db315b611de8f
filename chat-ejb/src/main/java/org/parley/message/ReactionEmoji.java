package org.parley.message;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;
import org.parley.problem.ProblemException;

/** One emoji of Unicode in its fully qualified form, so that the same one is the same from whatever keyboard it comes. */
public record ReactionEmoji(String value) {

    /** "Show what is before as a picture": some keyboards send it, some do not (UTS #51, 1.4.3). */
    private static final String EMOJI_PRESENTATION = "\uFE0F";

    private static final Map<String, String> QUALIFIED = EmojiManager.getAllEmojis().stream()
            .filter(emoji -> emoji.getQualification() == Qualification.FULLY_QUALIFIED)
            .map(Emoji::getEmoji)
            .collect(toUnmodifiableMap(ReactionEmoji::bare, emoji -> emoji));

    /**
     * Reads an emoji.
     *
     * @throws ProblemException invalid_argument if it is not exactly one
     */
    public static ReactionEmoji of(String text) {
        String qualified = QUALIFIED.get(bare(text));
        if (qualified == null) {
            throw ProblemException.invalidArgument("emoji is not one emoji of Unicode");
        }
        return new ReactionEmoji(qualified);
    }

    private static String bare(String text) {
        return text.replace(EMOJI_PRESENTATION, "");
    }
}
