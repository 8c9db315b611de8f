/** Whether this node should be sent requests: each thing that it needs says so for itself. */
@NullMarked
package org.parley.health;

import org.jspecify.annotations.NullMarked;
