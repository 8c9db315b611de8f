/** The one door of access control: every read and every write of a conversation passes it. */
@NullMarked
package org.parley.access;

import org.jspecify.annotations.NullMarked;
