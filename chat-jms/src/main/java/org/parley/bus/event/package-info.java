/** The event bus over one Artemis topic: a publication goes once to each node that holds one of its readers. */
@NullMarked
package org.parley.bus.event;

import org.jspecify.annotations.NullMarked;
