/** Pictures of people and groups: what may be one, and keeping them. */
@NullMarked
package org.parley.avatar;

import org.jspecify.annotations.NullMarked;
