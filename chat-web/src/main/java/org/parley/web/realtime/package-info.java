/** The WebSocket side: the endpoint without logic, the frames, a handler for each, and the bounded queue of each socket. */
@NullMarked
package org.parley.web.realtime;

import org.jspecify.annotations.NullMarked;
