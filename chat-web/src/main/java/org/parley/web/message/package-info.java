/** Messages over HTTP, and how they look on every wire. */
@NullMarked
package org.parley.web.message;

import org.jspecify.annotations.NullMarked;
