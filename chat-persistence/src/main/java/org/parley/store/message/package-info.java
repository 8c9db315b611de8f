/** Messages as they are stored: found by their place in the log, by their id, or a page at a time. */
@NullMarked
package org.parley.store.message;

import org.jspecify.annotations.NullMarked;
