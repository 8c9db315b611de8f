/** People as they are stored: one row a person, found by id, by name or by the start of a name. */
@NullMarked
package org.parley.store.user;

import org.jspecify.annotations.NullMarked;
