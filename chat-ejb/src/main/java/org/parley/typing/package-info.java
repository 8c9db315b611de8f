/** Who is typing: told on now and then while it goes on, and over by itself. */
@NullMarked
package org.parley.typing;

import org.jspecify.annotations.NullMarked;
