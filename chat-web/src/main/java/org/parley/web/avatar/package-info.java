/** Pictures of people and groups over HTTP. */
@NullMarked
package org.parley.web.avatar;

import org.jspecify.annotations.NullMarked;
