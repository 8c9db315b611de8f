/** Typed ids: a user can not be mistaken for a conversation. */
@NullMarked
package org.parley.id;

import org.jspecify.annotations.NullMarked;
