/** People: their profiles and finding them by name. */
@NullMarked
package org.parley.user;

import org.jspecify.annotations.NullMarked;
