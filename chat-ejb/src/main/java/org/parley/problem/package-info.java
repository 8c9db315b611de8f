/** What can be wrong with a request, as one sealed type that the REST and the WebSocket side each map once. */
@NullMarked
package org.parley.problem;

import org.jspecify.annotations.NullMarked;
