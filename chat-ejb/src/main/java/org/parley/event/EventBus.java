package org.parley.event;

/**
 * Tells the nodes of the cluster what was committed.
 *
 * <p>The bus is a hint, the database is the truth: what is lost on the way is found in the outbox and told again, so a
 * reader may hear of an event twice and drops what it has.
 */
public interface EventBus {

    /** Takes the publication for telling; never waits for the broker. */
    void publish(Publication publication);

    /** Has everything that was published left this node? */
    boolean isIdle();
}
