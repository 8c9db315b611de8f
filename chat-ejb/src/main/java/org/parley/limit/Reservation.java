package org.parley.limit;

/** A token that was taken before it is known whether it is to be spent; closing gives it back if it was not. */
public final class Reservation implements AutoCloseable {

    private final Runnable spending;
    private final Runnable returning;
    private boolean settled;

    Reservation(Runnable spending, Runnable returning) {
        this.spending = spending;
        this.returning = returning;
    }

    /** A reservation of nothing, for who may go on without a token. */
    public static Reservation ofNothing() {
        return new Reservation(() -> {}, () -> {});
    }

    /** The token is spent. */
    public void spend() {
        if (!settled) {
            settled = true;
            spending.run();
        }
    }

    @Override
    public void close() {
        if (!settled) {
            settled = true;
            returning.run();
        }
    }
}
