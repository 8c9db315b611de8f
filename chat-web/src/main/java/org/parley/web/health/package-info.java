/** Whether this node lives and whether it should be sent requests. */
@NullMarked
package org.parley.web.health;

import org.jspecify.annotations.NullMarked;
