/** From the bus to the sockets: the connections of this node, and what each has and has yet to get. */
@NullMarked
package org.parley.realtime;

import org.jspecify.annotations.NullMarked;
