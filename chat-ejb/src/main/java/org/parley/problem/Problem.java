package org.parley.problem;

import java.time.Duration;

/**
 * What is wrong with a request; the message is a sentence for the person who wrote the client.
 *
 * <p>The cases are the error codes of the wire protocol chat.v1.
 */
public sealed interface Problem {

    String message();

    /** The request is not of the protocol's form. */
    record InvalidFrame(String message) implements Problem {}

    /** A field is missing, or its value is of the wrong type or out of range. */
    record InvalidArgument(String message) implements Problem {}

    /** It is not known who asks. */
    record Unauthenticated(String message) implements Problem {}

    /** It is known who asks, and that is not enough. */
    record Forbidden(String message) implements Problem {}

    /** There is no such thing, or none that the asker may know of: the two are not told apart. */
    record NotFound(String message) implements Problem {}

    /** The request is larger than the limit. */
    record TooLarge(String message) implements Problem {}

    /** Too many requests; the next is welcome after {@code retryAfter}. */
    record RateLimited(String message, Duration retryAfter) implements Problem {}

    /** The other person does not want this. */
    record Blocked(String message) implements Problem {}

    /** The request contradicts what is there already. */
    record Conflict(String message) implements Problem {}

    /** The server can not do it now; the same request may succeed after {@code retryAfter}. */
    record Unavailable(String message, Duration retryAfter) implements Problem {}
}
