/** Tells the nodes over the topic of signals what was spent of the limits; what gets lost is not missed for long. */
@NullMarked
package org.parley.bus.limit;

import org.jspecify.annotations.NullMarked;
