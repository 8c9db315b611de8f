/** Filters of what people say: those of the product, and the interface for those that others add. */
@NullMarked
package org.parley.message.filter;

import org.jspecify.annotations.NullMarked;
