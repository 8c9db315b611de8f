/** Whom people keep in mind, and whom they block. */
@NullMarked
package org.parley.contact;

import org.jspecify.annotations.NullMarked;
