package org.parley.tests.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody types who wants the page to run their script: xss.txt, one a line. */
final class HostileText {

    private static final String FILE = "/xss.txt";
    private static final String HEADING = "=== ";

    /** A sign that cannot be seen, or not stand in a line, is written as its number: ⟨A⟩ is a new line. */
    private static final Pattern NUMBERED = Pattern.compile("⟨([0-9A-F]+)⟩");

    /** What Markdown, mentions, addresses or emoji make something of. */
    private static final Pattern MEANS_SOMETHING =
            Pattern.compile("[*_~`\\[\\]\\\\@:\\v]|^\\s*([>#+-]|\\d+[.)])|^\\s{4}");

    private HostileText() {}

    static List<String> all() {
        try (InputStream file = HostileText.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith(HEADING))
                    .map(HostileText::decoded)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a message that says this is shown sign for sign. */
    static boolean isPlain(String text) {
        return !MEANS_SOMETHING.matcher(text).find();
    }

    private static String decoded(String line) {
        return NUMBERED.matcher(line)
                .replaceAll(sign -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1), 16))));
    }
}
