/** What guards every request: who asks, whether the session still lives, and the headers of each response. */
@NullMarked
package org.parley.web.security;

import org.jspecify.annotations.NullMarked;
