package org.parley.tests.fault;

/** Where a run is. */
enum Phase {
    BEFORE,
    DURING,
    AFTER
}
