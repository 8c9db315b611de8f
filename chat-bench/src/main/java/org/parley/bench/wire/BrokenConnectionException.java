package org.parley.bench.wire;

/** The server has closed a connection, or sent what is no frame: there is nothing left to measure. */
public final class BrokenConnectionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BrokenConnectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
