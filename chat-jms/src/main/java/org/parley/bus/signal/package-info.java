/** Carries signals between the nodes over a topic that is shed first; what gets lost is not missed for long. */
@NullMarked
package org.parley.bus.signal;

import org.jspecify.annotations.NullMarked;
