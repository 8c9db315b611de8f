/** Who got and who read a message, over HTTP. */
@NullMarked
package org.parley.web.receipt;

import org.jspecify.annotations.NullMarked;
