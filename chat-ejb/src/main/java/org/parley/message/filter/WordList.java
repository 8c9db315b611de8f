package org.parley.message.filter;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are not wanted, found whatever their case and however their letters are written.
 *
 * <p>A text is cut into words, each of which is looked up: the time does not depend on the number of words in the list.
 */
final class WordList {

    /**
     * Letters, marks and digits, and the invisible characters that somebody may hide between them (Cf). Unlike in
     * {@code \w} the underscore ends a word, as a client that shows Markdown takes it away.
     */
    private static final Pattern WORD = Pattern.compile("[\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Cf}]+");

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final String COMMENT = "#";

    private final Set<String> words;

    /**
     * The list of these words; blank ones are left out.
     *
     * @param source where they come from, for the message
     * @throws IllegalStateException if one of them is not one word, and so would never be found
     */
    WordList(String source, Collection<String> words) {
        this.words = words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> checked(source, word))
                .collect(toUnmodifiableSet());
    }

    /** The words of a setting, with commas between them. */
    static List<String> split(String setting) {
        return Arrays.asList(setting.split(","));
    }

    /**
     * The words of a file, one a line, in UTF-8; lines that start with {@value #COMMENT} are comments.
     *
     * @throws IllegalStateException if it can not be read
     */
    static List<String> read(String file) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> !line.strip().startsWith(COMMENT)).toList();
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            // In the message and not as the cause: of a failed start the launcher shows the innermost failure.
            throw new IllegalStateException(
                    "parley.filter.file can not be read as text in UTF-8: " + file + " (" + e + ")");
        }
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean isIn(String text) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (words.contains(folded(matcher.group()))) {
                return true;
            }
        }
        return false;
    }

    /** The text with an asterisk for each character of each such word, the rest unchanged. */
    String mask(String text) {
        return WORD.matcher(text).replaceAll(match -> {
            String word = match.group();
            return words.contains(folded(word)) ? "*".repeat(word.codePointCount(0, word.length())) : word;
        });
    }

    private static String checked(String source, String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalStateException(source + " holds what is not one word of letters and digits: " + word);
        }
        return folded(word);
    }

    /** One form for all ways to write a word: compatible letters (NFKC), no case, nothing invisible. */
    private static String folded(String word) {
        String visible = INVISIBLE.matcher(word).replaceAll("");
        String compatible = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        // Up and down again, so that letters meet that have one form in the one case only, as ß and ss.
        String folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
