/** What was committed and not told: found in the outbox by the one node that holds the lease, and told. */
@NullMarked
package org.parley.bus.outbox;

import org.jspecify.annotations.NullMarked;
