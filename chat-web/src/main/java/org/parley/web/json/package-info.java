/** The one JSON codec of REST and WebSocket: strict in what it reads, snake_case, times in ISO-8601. */
@NullMarked
package org.parley.web.json;

import org.jspecify.annotations.NullMarked;
