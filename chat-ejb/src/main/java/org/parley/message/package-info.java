/** Messages: posting them and paging through what was said. */
@NullMarked
package org.parley.message;

import org.jspecify.annotations.NullMarked;
