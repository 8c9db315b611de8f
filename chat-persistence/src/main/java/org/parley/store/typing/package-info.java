/** Who is to see somebody type. */
@NullMarked
package org.parley.store.typing;

import org.jspecify.annotations.NullMarked;
