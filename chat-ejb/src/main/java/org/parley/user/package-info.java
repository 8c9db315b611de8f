/** People: their profiles, changing one's own, and finding them by name. */
@NullMarked
package org.parley.user;

import org.jspecify.annotations.NullMarked;
