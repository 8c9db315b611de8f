/** What happened, as values that travel: over the bus to the nodes, and from there as frames to the clients. */
@NullMarked
package org.parley.event;

import org.jspecify.annotations.NullMarked;
