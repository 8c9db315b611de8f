/** How a node leaves: it is asked for nothing new, sends its clients to the others, and finishes what it has begun. */
@NullMarked
package org.parley.drain;

import org.jspecify.annotations.NullMarked;
