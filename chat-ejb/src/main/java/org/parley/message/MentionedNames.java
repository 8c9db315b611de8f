package org.parley.message;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The usernames after an @ in a text, in lower case; whether anybody has them is not looked at. */
record MentionedNames(Set<String> names, boolean isAll) {

    private static final String ALL = "all";

    /** Not within a word or an e-mail address. */
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_.@-])@([A-Za-z0-9][A-Za-z0-9._-]{1,63})");

    /** More than anybody means; the rest is text. */
    private static final int MOST = 256;

    static MentionedNames in(String content) {
        if (content.indexOf('@') < 0) {
            return new MentionedNames(Set.of(), false);
        }
        Set<String> names = new HashSet<>();
        Matcher matcher = MENTION.matcher(content);
        while (names.size() < MOST && matcher.find()) {
            String name = matcher.group(1).toLowerCase(Locale.ROOT);
            names.add(name);
            // "Ask @anna." ends a sentence; and there may be somebody of that name with the dot.
            names.add(withoutEnd(name));
        }
        boolean all = names.remove(ALL);
        names.remove("");
        return new MentionedNames(Set.copyOf(names), all);
    }

    private static String withoutEnd(String name) {
        int end = name.length();
        while (end > 0 && "._-".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }
}
