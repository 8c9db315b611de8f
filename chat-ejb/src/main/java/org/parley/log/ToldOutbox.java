package org.parley.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The outbox rows that the bus has told and that a later commit may delete. */
@ApplicationScoped
public class ToldOutbox {

    /** Keeps the statement that deletes them short. */
    private static final int MOST_AT_ONCE = 1_000;

    private final Queue<UUID> told = new ConcurrentLinkedQueue<>();

    /** Notes rows as told. */
    public void add(Collection<UUID> outboxIds) {
        told.addAll(outboxIds);
    }

    /** Takes some of the rows; who can not delete them gives them back by {@link #add}. */
    public List<UUID> take() {
        List<UUID> taken = new ArrayList<>();
        while (taken.size() < MOST_AT_ONCE) {
            UUID id = told.poll();
            if (id == null) {
                break;
            }
            taken.add(id);
        }
        return taken;
    }
}
