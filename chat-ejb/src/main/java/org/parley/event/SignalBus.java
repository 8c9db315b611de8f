package org.parley.event;

/** Tells the nodes what is of use only now: it is never stored, and the first to be dropped when there is no room. */
public interface SignalBus {

    /** Takes signals for telling; never waits for the broker. */
    void tell(Announcement announcement);

    /** Lets the nodes of the two look again what they may see of each other; never waits for the broker. */
    void tell(AcquaintanceChanged change);
}
