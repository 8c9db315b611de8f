package org.parley.tests.cluster.fault;

/** Where a run is. */
enum Phase {
    /** The virtual machines compile what they run; nobody looks at these figures. */
    WARM_UP,
    BEFORE,
    DURING,
    AFTER
}
