package org.parley.tests.authorisation;

/** Something that an actor is ready to try. */
interface Attempt extends AutoCloseable {

    /**
     * Tries it.
     *
     * @param expected tells what to wait for, where there is no answer to wait for
     */
    Outcome make(String expected);

    @Override
    default void close() {}

    /** What came of it, in the words of the table, and all that the actor heard. */
    record Outcome(String text, String heard) {}
}
