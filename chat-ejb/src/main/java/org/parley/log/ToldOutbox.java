package org.parley.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The outbox rows that the bus has told and that a later commit may delete. */
@ApplicationScoped
public class ToldOutbox {

    /** Keeps the statement that deletes them short. */
    private static final int MOST_AT_ONCE = 1_000;

    /** As many are worth a statement in a commit; fewer wait for the relay's, which comes each second. */
    static final int WORTH_A_STATEMENT = 32;

    private final BlockingQueue<UUID> told = new LinkedBlockingQueue<>();

    /** Notes rows as told. */
    public void add(Collection<UUID> outboxIds) {
        told.addAll(outboxIds);
    }

    /** Takes some of the rows; who can not delete them gives them back by {@link #add}. */
    public List<UUID> take() {
        List<UUID> taken = new ArrayList<>();
        told.drainTo(taken, MOST_AT_ONCE);
        return taken;
    }

    /** Takes some of the rows if there are so many that deleting them pays, else none. */
    List<UUID> takeIfMany() {
        return told.size() < WORTH_A_STATEMENT ? List.of() : take();
    }
}
