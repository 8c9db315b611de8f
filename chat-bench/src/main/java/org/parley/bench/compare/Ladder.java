package org.parley.bench.compare;

import java.util.List;
import java.util.OptionalInt;

/** The rates that one server is tried at in one round: upwards until one is too much, and then between the last two. */
final class Ladder {

    /** Each halves what is not known. */
    private static final int REFINEMENTS = 2;

    private final List<Integer> rates;
    private int next;
    private int best;
    private int tooMuch;
    private int refined;

    Ladder(List<Integer> rates) {
        this.rates = rates;
    }

    /** The next rate; nothing if the most that the server sustains is known. */
    OptionalInt next() {
        if (tooMuch == 0) {
            return next < rates.size() ? OptionalInt.of(rates.get(next)) : OptionalInt.empty();
        }
        return best > 0 && refined < REFINEMENTS ? OptionalInt.of((best + tooMuch) / 2) : OptionalInt.empty();
    }

    /** Tells how the last one went. */
    void tried(int rate, boolean sustained) {
        if (tooMuch == 0) {
            next++;
        } else {
            refined++;
        }
        if (sustained) {
            best = rate;
        } else {
            tooMuch = rate;
        }
    }

    /** The highest rate that was sustained, or 0. */
    int best() {
        return best;
    }
}
