/**
 * What this node counts and times: one registry, in which each package registers its own meters.
 *
 * <p>Nothing here, and no label of any meter, knows who somebody is or which conversation it was.
 */
@NullMarked
package org.parley.metric;

import org.jspecify.annotations.NullMarked;
