package org.parley.limit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many at once, and in each period so many more, which come back one by one. */
public record Rate(long tokens, Duration period) {

    /** As the settings have it; without leading zeros, signs and blanks, of which each may be a slip. */
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,9})/([1-9][0-9]{0,4})");

    /** One each nanosecond is as good as no limit, and a bucket can not count faster. */
    private static final long MOST_TOKENS = 1_000_000_000;

    /** A day: a node that restarts forgets what was spent, so that a longer period would promise too much. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Reads {@code N/seconds}.
     *
     * @param setting whose value it is, for the message
     * @throws IllegalArgumentException if it is not of that form or out of range
     */
    static Rate parse(String setting, String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            long tokens = Long.parseLong(matcher.group(1));
            Duration period = Duration.ofSeconds(Long.parseLong(matcher.group(2)));
            if (tokens <= MOST_TOKENS && period.compareTo(LONGEST) <= 0) {
                return new Rate(tokens, period);
            }
        }
        throw new IllegalArgumentException(
                setting + " is \"" + text + "\", but must be N/seconds, as 100/60: N within 1 and " + MOST_TOKENS
                        + ", seconds within 1 and " + LONGEST.toSeconds());
    }

    /** As the settings have it. */
    @Override
    public String toString() {
        return tokens + "/" + period.toSeconds();
    }
}
