/** What an operator wants to know of the database. */
@NullMarked
package org.parley.store.metric;

import org.jspecify.annotations.NullMarked;
