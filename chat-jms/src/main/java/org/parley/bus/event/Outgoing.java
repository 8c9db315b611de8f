package org.parley.bus.event;

import java.util.Set;
import org.parley.event.Publication;

/**
 * A publication and the other nodes that are to hear of it.
 *
 * <p>Who comes to a node later reads the logs first, in which this is by then: a publication that waits for the broker stays right.
 */
record Outgoing(Publication publication, Set<String> nodes) {}
