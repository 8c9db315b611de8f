package org.parley.server;

import java.util.function.BooleanSupplier;

/**
 * Something that is to run until it is stopped.
 *
 * @param name what it is called in a message
 * @param died says whether it has ended though nobody stopped it
 * @param starting starts it again
 */
record Supervised(String name, BooleanSupplier died, Starting starting) {

    /** Starts something, or says in a {@link StartFailedException} why it does not start. */
    @FunctionalInterface
    interface Starting {
        void start() throws InterruptedException;
    }
}
