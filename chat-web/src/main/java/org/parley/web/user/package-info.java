/** People over HTTP. */
@NullMarked
package org.parley.web.user;

import org.jspecify.annotations.NullMarked;
