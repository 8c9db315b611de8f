/** Who may know of whom that they are there, and when people were last seen. */
@NullMarked
package org.parley.store.presence;

import org.jspecify.annotations.NullMarked;
