package org.parley.message.filter;

/** What a filter says of a message. */
public sealed interface Verdict {

    /** It may be posted as it is. */
    Verdict ACCEPTED = new Accepted();

    /** It may be posted as it is. */
    record Accepted() implements Verdict {}

    /** This is posted in its place; the filters after this one see only this. */
    record Replaced(String content) implements Verdict {}

    /**
     * It is not posted.
     *
     * @param reason a sentence for the person who wrote it
     */
    record Refused(String reason) implements Verdict {}
}
