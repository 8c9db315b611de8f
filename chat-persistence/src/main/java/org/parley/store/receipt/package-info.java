/** How far each member has got and read: a cursor each, and the times at which it moved. */
@NullMarked
package org.parley.store.receipt;

import org.jspecify.annotations.NullMarked;
