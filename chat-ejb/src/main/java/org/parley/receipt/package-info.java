/** Receipts: how far each member has got and read, and when that was. */
@NullMarked
package org.parley.receipt;

import org.jspecify.annotations.NullMarked;
