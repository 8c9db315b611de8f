/** What every store shares: the migration of the schema and the passing of id lists to SQL. */
@NullMarked
package org.parley.store;

import org.jspecify.annotations.NullMarked;
