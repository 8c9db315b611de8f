/** Registering, signing in and out, and the keys that verify tokens, over HTTP. */
@NullMarked
package org.parley.web.identity;

import org.jspecify.annotations.NullMarked;
