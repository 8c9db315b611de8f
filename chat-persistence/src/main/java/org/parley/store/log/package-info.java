/** The writing half of the log: lock the heads, append, advance, and remember in the outbox what is yet to be told. */
@NullMarked
package org.parley.store.log;

import org.jspecify.annotations.NullMarked;
