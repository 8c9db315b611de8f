package org.parley.bench;

/** The server has closed a connection, or sent what is no frame: there is nothing left to measure. */
final class BrokenConnectionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenConnectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
