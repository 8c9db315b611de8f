package org.parley.limit;

import java.util.List;

/** Tells the other nodes what was spent here; chat-jms implements it. */
public interface SpendingBus {

    /** Takes it without waiting; it may get lost, and then a user has a little more than the limit. */
    void tell(List<Spending> spent);
}
